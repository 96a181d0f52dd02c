package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.LimitedSession;
import org.migrationstarter.database.LockWait;
import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.TokenCursor;

/**
 * Limits waits for metadata locks by {@code lock_wait_timeout}, which counts in seconds.
 * DDL commits what was before it and changes nothing if it gets no lock, so it alone is
 * tried again. Waits for the locks of rows have a setting of their own, which is left
 * alone.
 */
public final class MySqlLimitedSession implements LimitedSession {

	// ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK
	private static final Set<Integer> LACKS_LOCK = Set.of(1205, 1213);

	// As much as has to be read of a statement: @@session.lock_wait_timeout has five
	// parts.
	private static final int BEGINNING = 6;

	private static final long LONGEST = 31_536_000;

	private final Connection connection;

	private final String waiting;

	private @Nullable Long limit;

	private @Nullable Long before;

	private volatile long id;

	/**
	 * Limit a session.
	 * @param connection its connection
	 * @param waiting the query that tells what a connection waits for and who holds it,
	 * with {@code %1$d} for the connection's number
	 */
	public MySqlLimitedSession(Connection connection, String waiting) {
		this.connection = connection;
		this.waiting = waiting;
	}

	@Override
	public boolean isDdl(String sql) {
		List<Token> tokens = MySqlTokenizer.first(1, sql);
		return !tokens.isEmpty()
				&& tokens.get(0).isKeyword("alter", "create", "drop", "rename", "truncate", "optimize");
	}

	@Override
	public boolean setsLimit(String sql) {
		TokenCursor cursor = new TokenCursor(MySqlTokenizer.first(BEGINNING, sql));
		if (!cursor.accept("set")) {
			return false;
		}
		while (cursor.peek().isSymbol("@") || cursor.peek().isSymbol(".")
				|| cursor.peek().isKeyword("session", "local")) {
			cursor.next();
		}
		return cursor.accept("lock_wait_timeout");
	}

	@Override
	public void limit(Duration limit) throws SQLException {
		long seconds = Math.min(LONGEST, limit.plusMillis(999).toSeconds());
		if (seconds == 0) {
			unlimit();
		}
		else if (!Long.valueOf(seconds).equals(this.limit)) {
			remember();
			set(seconds);
			this.limit = seconds;
		}
	}

	private void remember() throws SQLException {
		if (this.before == null) {
			try (Statement statement = this.connection.createStatement();
					ResultSet row = statement.executeQuery("select @@session.lock_wait_timeout, connection_id()")) {
				row.next();
				this.before = row.getLong(1);
				this.id = row.getLong(2);
			}
		}
	}

	private void set(long seconds) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("set session lock_wait_timeout = " + seconds);
		}
	}

	@Override
	public boolean isLimited() {
		return this.limit != null;
	}

	@Override
	public void unlimit() throws SQLException {
		Long before = this.before;
		if (this.limit != null && before != null) {
			this.limit = null;
			set(before);
		}
	}

	@Override
	public void forget() {
		this.limit = null;
	}

	@Override
	public boolean keepsLocks() {
		return false;
	}

	@Override
	public boolean lacksLock(SQLException failure) {
		return LACKS_LOCK.contains(failure.getErrorCode());
	}

	@Override
	public Optional<LockWait> waiting(Connection other) throws SQLException {
		String lock = null;
		List<String> holders = new ArrayList<>();
		try (Statement statement = other.createStatement();
				ResultSet rows = statement.executeQuery(this.waiting.formatted(this.id))) {
			while (rows.next()) {
				lock = rows.getString(1);
				if (rows.getString(2) != null) {
					holders.add(rows.getString(2));
				}
			}
		}
		return (lock != null) ? Optional.of(new LockWait(lock, holders)) : Optional.empty();
	}

}
