package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;

/**
 * Creates a database on the same server, and one more for each further schema:
 * <ol>
 * <li>drop what crashed runs left, and name it in the log</li>
 * <li>take the lock that says that the new database is in use</li>
 * <li>create the databases, with the collations of the schemas that they stand for</li>
 * <li>when closed, drop them and release the lock</li>
 * </ol>
 * One connection is used for all of it.
 */
public final class MySqlScratchDatabases implements ScratchDatabases {

	/** "Access denied" to a database, to a table, for want of a privilege. */
	private static final Set<Integer> ACCESS_DENIED = Set.of(1044, 1142, 1227);

	private static final String OTHER_SERVER = "set migrations.scratch.url to a server where scratch databases may be created";

	@Override
	public ScratchDatabase open(DataSource actual, Set<String> schemas) {
		return open(actual, schemas, actual);
	}

	@Override
	public ScratchDatabase open(DataSource actual, Set<String> schemas, DataSource server) {
		Connection connection = connect(server);
		try {
			Model model = (server != actual) ? Model.of(actual) : Model.of(connection);
			return open(server, connection, model, new TreeSet<>(schemas));
		}
		catch (SQLException | RuntimeException ex) {
			close(connection, ex);
			throw (ex instanceof ScratchDatabaseException known) ? known : new ScratchDatabaseException(
					"No scratch database can be created: %s. Mend that, or %s".formatted(ex.getMessage(), OTHER_SERVER),
					ex);
		}
	}

	private static Connection connect(DataSource server) {
		try {
			return server.getConnection();
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException(
					"No scratch database can be created: there is no connection to the server: " + ex.getMessage(), ex);
		}
	}

	private static void close(Connection connection, Exception cause) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

	private ScratchDatabase open(DataSource server, Connection connection, Model model, Set<String> schemas)
			throws SQLException {
		ScratchSession session = new ScratchSession(connection);
		ScratchName name = ScratchName.next(model.name());
		MySqlScratchDatabase scratch = new MySqlScratchDatabase(server, connection, name, physicalNames(name, schemas));
		try {
			session.dropLeftovers(name);
			session.lock(name);
			session.create(name.toString(), model.collation());
			scratch.physicalNames()
				.forEach((schema, physicalName) -> session.create(physicalName, model.collationOf(schema)));
			session.use(name.toString());
			return scratch;
		}
		catch (DataAccessException ex) {
			throw refused(session, name, ex);
		}
	}

	private static Map<String, String> physicalNames(ScratchName name, Set<String> schemas) {
		Map<String, String> names = new LinkedHashMap<>();
		schemas.forEach((schema) -> names.put(schema, name.further(names.size() + 1)));
		return names;
	}

	private static RuntimeException refused(ScratchSession session, ScratchName name, DataAccessException ex) {
		if (ex.getMostSpecificCause() instanceof SQLException cause && ACCESS_DENIED.contains(cause.getErrorCode())) {
			return new ScratchDatabaseException(
					"The user may not create and drop scratch databases, in which scripts are tried (%s). Run GRANT ALL PRIVILEGES ON %s.* TO %s; or %s"
						.formatted(cause.getMessage(), name.grantPattern(), session.user(), OTHER_SERVER),
					ex);
		}
		return ex;
	}

	/**
	 * The database to imitate.
	 *
	 * @param name its name, or {@code null} if the connection has none
	 * @param collation its default collation
	 * @param collations the default collations of all schemas beside it
	 */
	private record Model(@Nullable String name, String collation, Map<String, String> collations) {

		static Model of(DataSource actual) throws SQLException {
			try (Connection connection = actual.getConnection()) {
				return of(connection);
			}
		}

		static Model of(Connection connection) throws SQLException {
			ScratchSession session = new ScratchSession(connection);
			return new Model(session.database(), session.collation(), session.collations());
		}

		String collationOf(String schema) {
			return this.collations.getOrDefault(schema, this.collation);
		}

	}

}
