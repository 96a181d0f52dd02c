package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

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
		try {
			ScratchModel model = ScratchModel.of(actual);
			return open(server, server.getConnection(), model, new TreeSet<>(schemas));
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException(
					"No scratch database can be created: there is no connection to the server: " + ex.getMessage(), ex);
		}
	}

	private ScratchDatabase open(DataSource server, Connection connection, ScratchModel model, Set<String> schemas) {
		ScratchSession session = new ScratchSession(connection);
		ScratchName name = ScratchName.next(model.name());
		MySqlScratchDatabase scratch = new MySqlScratchDatabase(server, session, name, schemas);
		try {
			session.dropLeftovers(name);
			scratch.create(model);
			return scratch;
		}
		catch (SQLException | RuntimeException ex) {
			ScratchDatabaseException refusal = refusal(session, name, ex);
			close(scratch, refusal);
			throw refusal;
		}
	}

	private static ScratchDatabaseException refusal(ScratchSession session, ScratchName name, Exception ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		if (cause instanceof SQLException denial && ACCESS_DENIED.contains(denial.getErrorCode())) {
			return new ScratchDatabaseException(
					"The user may not create and drop scratch databases, in which scripts are tried (%s). Run GRANT ALL PRIVILEGES ON %s.* TO %s; or %s"
						.formatted(cause.getMessage(), name.grantPattern(), session.user(), OTHER_SERVER),
					ex);
		}
		return new ScratchDatabaseException(
				"No scratch database can be created: %s. Mend that, or %s".formatted(cause.getMessage(), OTHER_SERVER),
				ex);
	}

	private static void close(ScratchDatabase scratch, RuntimeException cause) {
		try {
			scratch.close();
		}
		catch (ScratchDatabaseException ex) {
			cause.addSuppressed(ex);
		}
	}

}
