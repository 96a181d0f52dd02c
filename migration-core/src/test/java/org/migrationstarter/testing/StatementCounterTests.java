package org.migrationstarter.testing;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OnDatabase(Engine.H2)
class StatementCounterTests {

	private final StatementCounter counter = new StatementCounter();

	private final JdbcTemplate jdbc;

	StatementCounterTests(TestDatabase database) {
		this.jdbc = new JdbcTemplate(this.counter.watch(database.dataSource()));
	}

	@Test
	void countsPlainAndPreparedStatements() {
		this.jdbc.execute("create table counted (a int)");
		this.jdbc.update("insert into counted values (?)", 1);
		assertThat(this.jdbc.queryForObject("select a from counted", Integer.class)).isOne();
		assertThat(this.counter.statements()).containsExactly("create table counted (a int)",
				"insert into counted values (?)", "select a from counted");
	}

	@Test
	void letsTheDatabasesErrorsThrough() {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
			try (var connection = this.jdbc.getDataSource().getConnection();
					var statement = connection.createStatement()) {
				statement.execute("select * from nowhere");
			}
		}).withMessageContaining("NOWHERE");
	}

}
