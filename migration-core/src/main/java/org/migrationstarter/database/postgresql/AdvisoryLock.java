package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.StringJoiner;

import javax.sql.DataSource;

import org.migrationstarter.database.MigrationLock;

/**
 * The advisory lock that Flyway takes too, held by the session.
 */
final class AdvisoryLock implements MigrationLock {

	/** The letters of Flyway's name, to which it adds what stands for the table. */
	private static final long FLYWAY = 0x466C79776179L;

	private static final String HOLDER = """
			select a.pid, a.usename, a.application_name, host(a.client_addr) from pg_locks l
			join pg_stat_activity a on a.pid = l.pid
			where l.locktype = 'advisory' and l.granted and l.objsubid = 1
			and l.database = (select oid from pg_database where datname = current_database())
			and (l.classid::bigint << 32) | l.objid::bigint = ?""";

	@Override
	public Optional<Held> tryLock(Connection connection, String historyTable) throws SQLException {
		long key = key(historyTable);
		return ask(connection, "select pg_try_advisory_lock(?)", key) ? Optional.of(() -> release(connection, key))
				: Optional.empty();
	}

	private static void release(Connection connection, long key) throws SQLException {
		if (!ask(connection, "select pg_advisory_unlock(?)", key)) {
			throw new SQLException("The lock was not held by the session that gave it back. Is there a connection "
					+ "pooler in transaction mode between the application and PostgreSQL?");
		}
	}

	@Override
	public Optional<String> holder(Connection connection, String historyTable) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
			statement.setLong(1, key(historyTable));
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.of(describe(row)) : Optional.empty();
			}
		}
	}

	@Override
	public boolean behindPooler(Connection connection) throws SQLException {
		return new Pooler(connection).isThere();
	}

	@Override
	public boolean keepsSession(Connection connection, DataSource dataSource) throws SQLException {
		return !new Pooler(connection).sharesSessions(dataSource);
	}

	// What the role may not know is null or empty.
	private static String describe(ResultSet row) throws SQLException {
		StringJoiner words = new StringJoiner(", ", "process " + row.getInt(1) + " of ", "");
		words.add("user " + row.getString(2));
		if (row.getString(3) != null && !row.getString(3).isBlank()) {
			words.add("application " + row.getString(3));
		}
		if (row.getString(4) != null) {
			words.add("from " + row.getString(4));
		}
		return words.toString();
	}

	private static long key(String historyTable) {
		return FLYWAY + historyTable.hashCode();
	}

	private static boolean ask(Connection connection, String query, long key) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setLong(1, key);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

}
