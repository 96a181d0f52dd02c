package org.migrationstarter.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

class H2ScratchDatabasesTests extends AbstractInMemoryScratchDatabasesTests {

	H2ScratchDatabasesTests() {
		super(Engine.H2);
	}

	@Override
	String createSchema(String name) {
		return "create schema \"" + name + '"';
	}

	@Override
	boolean exists(String url) {
		try {
			DriverManager.getConnection(url + ";IFEXISTS=TRUE", "sa", "").close();
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Test
	void keepsTheModeAndTheCaseOfNames() {
		DataSource actual = new DriverManagerDataSource(
				"jdbc:h2:mem:lower;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
		try (ScratchDatabase scratch = Databases.all().of(actual).scratch().open(actual, Set.of())) {
			run(scratch.connection(), List.of("create table t (id bigserial primary key, Data jsonb)"));
			assertThat(read(scratch.connection(), scratch.selection()).tables()).extracting(Table::name)
				.hasToString("[t]");
		}
	}

	@Test
	void keepsTheDefaultSchema() {
		DataSource actual = new DriverManagerDataSource(
				"jdbc:h2:mem:app;INIT=CREATE SCHEMA IF NOT EXISTS APP\\;SET SCHEMA APP", "sa", "");
		try (ScratchDatabase scratch = Databases.all().of(actual).scratch().open(actual, Set.of())) {
			run(scratch.connection(), List.of("create table app.t (id integer)"));
			assertThat(read(scratch.connection(), scratch.selection()).tables()).extracting(Table::name)
				.hasToString("[T]");
		}
	}

}
