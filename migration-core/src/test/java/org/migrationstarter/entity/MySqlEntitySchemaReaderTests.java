package org.migrationstarter.entity;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.migrationstarter.entity.model.Model;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlEntitySchemaReaderTests extends AbstractEntitySchemaReaderTests {

	MySqlEntitySchemaReaderTests(TestDatabase database) {
		super(database, Model.JSON_DOCUMENTS, Model.CATALOGS);
	}

	@Override
	void prepare(DataSource dataSource) {
		JdbcClient.create(dataSource).sql("create database audit").update();
	}

	/**
	 * The comments are part of the definition here, and one holds a quote.
	 */
	@Override
	List<HibernateFault> hibernatesFaults() {
		return List.of(HibernateFault.noTable("commented"), HibernateFault.NO_FOREIGN_KEYS_INTO_THE_DEFAULT_SCHEMA);
	}

}
