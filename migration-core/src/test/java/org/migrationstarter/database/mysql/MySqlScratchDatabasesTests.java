package org.migrationstarter.database.mysql;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@OnDatabase(Engine.MYSQL)
class MySqlScratchDatabasesTests extends AbstractMySqlScratchDatabasesTests {

	private final TestDatabase server;

	MySqlScratchDatabasesTests(TestDatabase server) {
		super(new MySql(), server);
		this.server = server;
	}

	@Test
	void isTheCurrentOneWhenTheDriverCallsDatabasesSchemas() {
		DriverManagerDataSource actual = new DriverManagerDataSource(this.server.url() + "?databaseTerm=SCHEMA",
				this.server.user(), this.server.password());
		try (ScratchDatabase scratch = new MySql().scratch().open(actual, Set.of())) {
			JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(scratch.connection(), true));
			assertThat(jdbc.queryForObject("select database()", String.class)).contains("_scratch_");
		}
	}

}
