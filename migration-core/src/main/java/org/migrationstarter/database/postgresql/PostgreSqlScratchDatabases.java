package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;

/**
 * Opens scratch schemas within one transaction that is always rolled back, so that
 * nothing is left whatever happens.
 */
class PostgreSqlScratchDatabases implements ScratchDatabases {

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	@Override
	public ScratchDatabase open(DataSource actual, Set<String> schemas) {
		ScratchSchemas scratch = connect(actual, schemas);
		try {
			scratch.create();
			return scratch;
		}
		catch (SQLException | DataAccessException ex) {
			String message = message(ex, scratch.connection());
			scratch.close();
			throw new ScratchDatabaseException(message, ex);
		}
	}

	private static ScratchSchemas connect(DataSource actual, Set<String> schemas) {
		try {
			return new ScratchSchemas(actual.getConnection(), name(), schemas);
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException("No connection for a scratch schema: " + ex.getMessage(), ex);
		}
	}

	private static String name() {
		return "scratch_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
	}

	private static String message(Exception failure, Connection connection) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		if (cause instanceof SQLException refusal && INSUFFICIENT_PRIVILEGE.equals(refusal.getSQLState())) {
			return "Scripts are tried in a scratch schema, for which the right CREATE on the database is missing. "
					+ "Let the database's owner run: " + grant(connection)
					+ "; or name another PostgreSQL by the property migrations.scratch.url";
		}
		return "No scratch schema could be made on this PostgreSQL: " + cause.getMessage();
	}

	private static String grant(Connection connection) {
		try {
			connection.rollback();
			return "grant create on database " + connection.getCatalog() + " to "
					+ connection.getMetaData().getUserName();
		}
		catch (SQLException ex) {
			return "grant create on database … to … (their names cannot be read: " + ex.getMessage() + ")";
		}
	}

}
