package org.migrationstarter.migrate;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.CRC32;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.internal.database.DatabaseType;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.sqlscript.SqlStatement;

import org.migrationstarter.database.StatementLocks;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Version;

/**
 * What takes one migration back.
 */
sealed interface DowngradeStep {

	Version version();

	Item item();

	// What tells whether the first so many statements are the same when it is taken up
	// again.
	int checksum(int statements);

	boolean transactional();

	// How long it waits for locks.
	StatementLocks locks();

	int size();

	String sql(int number);

	// Where a statement stands, for messages.
	String place(int number);

	// Whether a statement that failed is known to have changed nothing.
	boolean failsCleanly();

	void run(int number, Connection connection) throws Exception;

	/**
	 * A downgrade script.
	 */
	record OfScript(Version version, Item item, Script script, DatabaseType type, Configuration configuration,
			StatementLocks locks) implements DowngradeStep {

		@Override
		public int checksum(int statements) {
			CRC32 checksum = new CRC32();
			for (int number = 1; number <= statements; number++) {
				checksum.update((sql(number) + ";").getBytes(StandardCharsets.UTF_8));
			}
			return (int) checksum.getValue();
		}

		@Override
		public boolean transactional() {
			return this.script.transactional();
		}

		@Override
		public int size() {
			return this.script.statements().size();
		}

		@Override
		public String sql(int number) {
			return this.script.statements().get(number - 1).getSql().strip();
		}

		@Override
		public String place(int number) {
			return this.script.place(number);
		}

		@Override
		public boolean failsCleanly() {
			return true;
		}

		@Override
		public void run(int number, Connection connection) throws SQLException {
			SqlStatement statement = this.script.statements().get(number - 1);
			// Only Flyway's own kinds of statements, such as PostgreSQL's COPY, know how
			// they run.
			Results results = statement.execute(new JdbcTemplate(connection, this.type), null, this.configuration);
			if (results.getException() != null) {
				throw results.getException();
			}
		}

	}

	/**
	 * A Java migration that knows how to take itself back.
	 */
	record OfClass(Version version, Item item, Reversible migration, boolean transactional, Configuration configuration,
			StatementLocks locks) implements DowngradeStep {

		@Override
		public int checksum(int statements) {
			return 0;
		}

		@Override
		public int size() {
			return 1;
		}

		@Override
		public String sql(int number) {
			return this.item.script();
		}

		@Override
		public String place(int number) {
			return this.item.script();
		}

		@Override
		public boolean failsCleanly() {
			return false;
		}

		@Override
		public void run(int number, Connection connection) throws Exception {
			Configuration configuration = this.configuration;
			this.migration.downgrade(new Context() {

				@Override
				public Configuration getConfiguration() {
					return configuration;
				}

				@Override
				public Connection getConnection() {
					return connection;
				}

			});
		}

	}

}
