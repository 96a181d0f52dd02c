package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.SchemaSelection.Namespace;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;

/**
 * Scratch databases that one connection owns.
 */
final class MySqlScratchDatabase implements ScratchDatabase {

	private static final int ALIVE_SECONDS = 5;

	private final DataSource server;

	private final Connection connection;

	private final ScratchName name;

	private final Map<String, String> physicalNames;

	private final @Nullable String previousDatabase;

	private boolean closed;

	MySqlScratchDatabase(DataSource server, Connection connection, ScratchName name,
			Map<String, String> physicalNames) {
		this.server = server;
		this.connection = connection;
		this.name = name;
		this.physicalNames = physicalNames;
		this.previousDatabase = new ScratchSession(connection).database();
	}

	Map<String, String> physicalNames() {
		return this.physicalNames;
	}

	@Override
	public Connection connection() {
		return this.connection;
	}

	@Override
	public SchemaSelection selection() {
		List<Namespace> namespaces = new ArrayList<>();
		namespaces.add(Namespace.DEFAULT);
		this.physicalNames.forEach((schema, physicalName) -> namespaces.add(new Namespace(physicalName, schema)));
		return new SchemaSelection(namespaces, List.of());
	}

	@Override
	public String physicalName(String schema) {
		String physicalName = this.physicalNames.get(schema);
		if (physicalName == null) {
			throw new IllegalArgumentException(
					"Schema '%s' was not asked for when the scratch database was opened".formatted(schema));
		}
		return physicalName;
	}

	@Override
	public void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try (Connection owner = this.connection) {
			if (owner.isValid(ALIVE_SECONDS)) {
				drop(owner);
				restore(owner);
			}
			else {
				// A script or the server has ended it.
				dropByAnother();
			}
		}
		catch (SQLException | DataAccessException ex) {
			throw new ScratchDatabaseException(
					"Scratch database %s could not be dropped. The next run drops it, unless DROP DATABASE `%s` does before"
						.formatted(this.name, this.name),
					ex);
		}
	}

	private void dropByAnother() throws SQLException {
		try (Connection other = this.server.getConnection()) {
			drop(other);
		}
	}

	private void drop(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			connection.rollback();
		}
		ScratchSession session = new ScratchSession(connection);
		session.drop(Stream.concat(Stream.of(this.name.toString()), this.physicalNames.values().stream()).toList());
		session.unlock(this.name);
	}

	private void restore(Connection connection) throws SQLException {
		// It may go back to a pool.
		if (this.previousDatabase != null) {
			new ScratchSession(connection).use(this.previousDatabase);
		}
	}

}
