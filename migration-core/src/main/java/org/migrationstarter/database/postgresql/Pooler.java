package org.migrationstarter.database.postgresql;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A connection pooler that may stand between a connection and PostgreSQL, such as
 * PgBouncer. In its transaction mode the server's sessions go from client to client.
 */
final class Pooler {

	private static final int SAMPLES = 3;

	private final Connection connection;

	Pooler(Connection connection) {
		this.connection = connection;
	}

	// A pooler makes up the process that it tells the driver at the beginning.
	boolean isThere() throws SQLException {
		return toldProcess() != process(this.connection);
	}

	boolean sharesSessions(DataSource dataSource) throws SQLException {
		if (!isThere()) {
			return false;
		}
		try (Connection other = dataSource.getConnection()) {
			int first = process(this.connection);
			for (int i = 0; i < SAMPLES; i++) {
				if (process(other) == first || process(this.connection) != first) {
					return true;
				}
			}
			return false;
		}
	}

	private int toldProcess() throws SQLException {
		// The driver is not needed to compile this.
		Class<?> type = ClassUtils.resolveClassName("org.postgresql.PGConnection", Pooler.class.getClassLoader());
		Method method = ClassUtils.getMethod(type, "getBackendPID");
		return (int) ReflectionUtils.invokeMethod(method, this.connection.unwrap(type));
	}

	private static int process(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
			row.next();
			return row.getInt(1);
		}
	}

}
