package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * A scratch database in the memory of this process. It lives as long as its one
 * connection, and its schemas go by their own names.
 */
public final class InMemoryScratchDatabase implements ScratchDatabase {

	private final Connection connection;

	private final SchemaSelection selection;

	private InMemoryScratchDatabase(Connection connection, Set<String> schemas) {
		this.connection = connection;
		this.selection = SchemaSelection.defaultSchemaAnd(schemas);
	}

	/**
	 * Prepare a database that was just opened.
	 * @param connection the only connection to it; the database must end with it
	 * @param statements what makes its schemas
	 * @param schemas the schemas that are made beside the default one
	 * @return the scratch database, which owns the connection
	 * @throws SQLException if a statement fails; the connection is closed then
	 */
	public static InMemoryScratchDatabase prepared(Connection connection, List<String> statements, Set<String> schemas)
			throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
			return new InMemoryScratchDatabase(connection, schemas);
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	@Override
	public Connection connection() {
		return this.connection;
	}

	@Override
	public SchemaSelection selection() {
		return this.selection;
	}

	@Override
	public String physicalName(String schema) {
		return schema;
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException("Cannot close the scratch database", ex);
		}
	}

}
