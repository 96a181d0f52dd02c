package org.migrationstarter.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.migrationstarter.revision.RevisionRange;

/**
 * Whether statements are written and not run.
 */
final class SqlOptions {

	@Option(names = "--sql", description = "Write the statements to standard output, and run nothing.")
	private boolean sql;

	@Option(names = "--database", paramLabel = "NAME",
			description = "With --sql, and with a range A:B where one is meant: write for this database without connecting to one: postgresql, "
					+ "mysql, mariadb, h2, hsqldb or sqlite.")
	private @Nullable String database;

	boolean sql() {
		return this.sql;
	}

	/**
	 * Return the database to write for, if none is to be asked.
	 * @return the name, or {@code null} if the connected database says where to begin
	 */
	@Nullable String database() {
		return this.database;
	}

	void check(String revision) {
		if (this.database != null && !this.sql) {
			throw CommandException.usage("--database is only for --sql: a command that runs something has to connect.",
					"Add --sql, or leave --database out.");
		}
		if (RevisionRange.isRange(revision) && this.database == null) {
			throw CommandException.usage("The range '" + revision + "' is for writing SQL without a connection.",
					"Add --sql --database NAME, or name one revision only.");
		}
	}

}
