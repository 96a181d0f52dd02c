package org.migrationstarter.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.schema.Column;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

class HsqldbScratchDatabasesTests extends AbstractInMemoryScratchDatabasesTests {

	HsqldbScratchDatabasesTests() {
		super(Engine.HSQLDB);
	}

	@Override
	String createSchema(String name) {
		return "create schema \"" + name + '"';
	}

	@Override
	boolean exists(String url) {
		try {
			DriverManager.getConnection(url + ";ifexists=true", "SA", "").close();
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Test
	void keepsTheSyntaxOfTheActualDatabase() {
		DataSource actual = new DriverManagerDataSource("jdbc:hsqldb:mem:pgs;sql.syntax_pgs=true", "SA", "");
		try (ScratchDatabase scratch = Databases.all().of(actual).scratch().open(actual, Set.of())) {
			run(scratch.connection(), List.of("create table t (a text)"));
			assertThat(read(scratch.connection(), scratch.selection()).tables().get(0).columns())
				.extracting(Column::type)
				.hasToString("[varchar(16777216)]");
		}
	}

}
