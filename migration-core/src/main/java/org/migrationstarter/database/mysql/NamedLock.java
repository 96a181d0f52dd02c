package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.migrationstarter.database.MigrationLock;

/**
 * The named lock that Flyway takes too, held by the session. A session can take it more
 * than once.
 */
public final class NamedLock implements MigrationLock {

	private static final String HOLDER = """
			select id, user, host from information_schema.processlist where id = is_used_lock(?)""";

	@Override
	public Optional<Held> tryLock(Connection connection, String historyTable) throws SQLException {
		String name = name(historyTable);
		return ask(connection, "select get_lock(?, 0)", name)
				? Optional.of(() -> ask(connection, "select release_lock(?)", name)) : Optional.empty();
	}

	@Override
	public Optional<String> holder(Connection connection, String historyTable) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
			statement.setString(1, name(historyTable));
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.of("connection %d of user %s from %s".formatted(row.getLong(1),
						row.getString(2), row.getString(3))) : Optional.empty();
			}
		}
	}

	private static String name(String historyTable) {
		return "Flyway-" + historyTable.hashCode();
	}

	private static boolean ask(Connection connection, String query, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, name);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getInt(1) == 1;
			}
		}
	}

}
