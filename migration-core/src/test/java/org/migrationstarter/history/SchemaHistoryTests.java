package org.migrationstarter.history;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SchemaHistory}.
 */
class SchemaHistoryTests {

	@ParameterizedTest
	@EnumSource
	void hasNoRowsBeforeTheFirstMigration(Engine engine) {
		SchemaHistory history = SchemaHistory.of(configuration(TestDatabase.fresh(engine).dataSource()));
		assertThat(history.rows()).isEmpty();
		assertThat(history.exists()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void isReadAgainIfAnotherInstanceBeganItMeanwhile(Engine engine) {
		DataSource dataSource = TestDatabase.fresh(engine).dataSource();
		FluentConfiguration configuration = configuration(new BegunByAnother(dataSource));
		assertThat(SchemaHistory.of(configuration).rows()).extracting(HistoryRow::type).contains("BASELINE");
	}

	private static FluentConfiguration configuration(DataSource dataSource) {
		return Flyway.configure().dataSource(dataSource);
	}

	/**
	 * A database in which another Flyway begins a history between the first reading of it
	 * and the next step.
	 */
	private static final class BegunByAnother extends DelegatingDataSource {

		private int connections;

		BegunByAnother(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		public Connection getConnection() throws SQLException {
			this.connections++;
			// The first asks how names are quoted, the second finds no table.
			if (this.connections == 3) {
				configuration(getTargetDataSource()).load().baseline();
			}
			return super.getConnection();
		}

	}

}
