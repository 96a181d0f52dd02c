package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
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
		Object told = toldProcess();
		return told != null && !told.equals(process(this.connection));
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

	// The driver is not needed to compile this, and may be another one that does not
	// tell.
	private @Nullable Object toldProcess() throws SQLException {
		String name = "org.postgresql.PGConnection";
		ClassLoader classLoader = Pooler.class.getClassLoader();
		if (!ClassUtils.isPresent(name, classLoader)) {
			return null;
		}
		Class<?> type = ClassUtils.resolveClassName(name, classLoader);
		return this.connection.isWrapperFor(type) ? ReflectionUtils
			.invokeMethod(ClassUtils.getMethod(type, "getBackendPID"), this.connection.unwrap(type)) : null;
	}

	private static int process(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
			row.next();
			return row.getInt(1);
		}
	}

}
