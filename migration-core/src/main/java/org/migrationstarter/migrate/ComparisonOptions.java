package org.migrationstarter.migrate;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.database.ScratchServer;
import org.migrationstarter.database.TablePattern;

/**
 * How entities and a database are compared.
 *
 * @param excludedTables patterns of tables that are as good as absent on both sides
 * @param scratchServer where scratch databases are opened, or {@code null} for the
 * application's own server
 */
public record ComparisonOptions(List<TablePattern> excludedTables, @Nullable DataSource scratchServer) {

	public ComparisonOptions {
		excludedTables = List.copyOf(excludedTables);
	}

	/**
	 * Compare all tables, on the application's own server.
	 * @return the defaults
	 */
	public static ComparisonOptions defaults() {
		return new ComparisonOptions(List.of(), null);
	}

	/**
	 * Return what opens scratch databases.
	 * @param database the kind of database that the application uses
	 * @return the scratch databases
	 */
	public ScratchDatabases scratchDatabases(Database database) {
		return (this.scratchServer != null) ? new ScratchServer(database, this.scratchServer) : database.scratch();
	}

}
