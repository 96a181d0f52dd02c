package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads within one transaction: the caller's, or else one of its own. A setting that is
 * local to a transaction reaches nobody else, also where a pooler such as PgBouncer deals
 * out the server's sessions by transaction.
 */
final class ReadTransaction {

	private ReadTransaction() {
	}

	static <T> T run(Connection connection, Supplier<T> reading) {
		ConnectionCallback<T> callback = (session) -> session.getAutoCommit() ? runInNew(session, reading)
				: reading.get();
		return Objects
			.requireNonNull(new JdbcTemplate(new SingleConnectionDataSource(connection, true)).execute(callback));
	}

	private static <T> T runInNew(Connection connection, Supplier<T> reading) throws SQLException {
		connection.setAutoCommit(false);
		try {
			return reading.get();
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

}
