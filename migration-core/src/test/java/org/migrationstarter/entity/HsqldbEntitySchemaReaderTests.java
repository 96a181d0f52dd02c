package org.migrationstarter.entity;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.migrationstarter.entity.model.Model;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbEntitySchemaReaderTests extends AbstractEntitySchemaReaderTests {

	HsqldbEntitySchemaReaderTests(TestDatabase database) {
		super(database, Model.SCHEMAS);
	}

	@Override
	void prepare(DataSource dataSource) {
		JdbcClient.create(dataSource).sql("create schema audit").update();
	}

	/**
	 * The generated column of a rectangle is declared as stored, which HSQLDB does not
	 * know.
	 */
	@Override
	List<HibernateFault> hibernatesFaults() {
		return List.of(HibernateFault.NO_COMMENTS_WITH_QUOTES, HibernateFault.NO_FOREIGN_KEYS_INTO_THE_DEFAULT_SCHEMA,
				HibernateFault.noTable("RECTANGLE"));
	}

}
