package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Opens scratch databases on a server that the user names, because the one that the
 * application uses grants no right to create any.
 */
public final class ScratchServer implements ScratchDatabases {

	private final Database database;

	private final DataSource server;

	/**
	 * Use another server.
	 * @param database the kind of database that the application uses
	 * @param server a server of the same kind, as {@code migrations.scratch.url} and its
	 * siblings say
	 */
	public ScratchServer(Database database, DataSource server) {
		this.database = database;
		this.server = server;
	}

	@Override
	public ScratchDatabase open(DataSource actual, Set<String> schemas) {
		return open(actual, schemas, this.server);
	}

	@Override
	public ScratchDatabase open(DataSource actual, Set<String> schemas, DataSource server) {
		checkKind(server);
		return this.database.scratch().open(actual, schemas, server);
	}

	private void checkKind(DataSource server) {
		try (Connection connection = server.getConnection()) {
			DatabaseMetaData found = connection.getMetaData();
			String name = found.getDatabaseProductName();
			String version = found.getDatabaseProductVersion();
			if (!this.database.supports(name, version)) {
				throw new ScratchDatabaseException(
						"migrations.scratch.url leads to %s %s, but scripts for %s can only be tried on %s"
							.formatted(name, version, this.database.name(), this.database.name()),
						null);
			}
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException(
					"No connection to the server of migrations.scratch.url: " + ex.getMessage(), ex);
		}
	}

}
