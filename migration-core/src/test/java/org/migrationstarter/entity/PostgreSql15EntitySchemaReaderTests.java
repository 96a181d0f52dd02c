package org.migrationstarter.entity;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.migrationstarter.entity.model.Model;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15EntitySchemaReaderTests extends AbstractEntitySchemaReaderTests {

	PostgreSql15EntitySchemaReaderTests(TestDatabase database) {
		super(database, Model.NAMED_ENUMS, Model.JSON_DOCUMENTS, Model.SCHEMAS);
	}

	@Override
	void prepare(DataSource dataSource) {
		JdbcClient.create(dataSource).sql("create schema audit").update();
	}

	@Override
	List<HibernateFault> hibernatesFaults() {
		return List.of(HibernateFault.NO_COMMENTS_WITH_QUOTES);
	}

}
