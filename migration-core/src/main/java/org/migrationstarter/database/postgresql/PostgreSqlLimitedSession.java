package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
import org.migrationstarter.database.StatementLocks;
import org.migrationstarter.database.sql.TokenCursor;
import org.migrationstarter.database.sql.Tokenizer;

/**
 * Limits waits by {@code lock_timeout}.
 */
final class PostgreSqlLimitedSession implements LimitedSession {

	// lock_not_available, deadlock_detected
	private static final Set<String> LACKS_LOCK = Set.of("55P03", "40P01");

	private static final String[] NO_DDL = { "select", "insert", "update", "delete", "merge", "with", "values", "table",
			"copy", "set", "reset", "show", "begin", "start", "commit", "end", "rollback", "abort", "savepoint",
			"release", "explain", "analyze", "declare", "fetch", "close", "listen", "notify", "prepare", "deallocate" };

	// As much as has to be read of a statement to tell what kind it is.
	private static final int BEGINNING = 3;

	private static final String WAITING = """
			select distinct case when w.relation is not null then w.mode || ' on ' || w.relation::regclass
					when w.locktype in ('virtualxid', 'transactionid') then 'the end of another transaction'
					else w.mode || ' on a ' || w.locktype end,
				'process ' || b.pid || coalesce(' (' || nullif(concat_ws(', ', 'user ' || a.usename,
					'application ' || nullif(a.application_name, ''), 'client ' || host(a.client_addr), a.state,
					'transaction open for ' || extract(epoch from clock_timestamp() - a.xact_start)::int || ' s'),
					'') || ')', '')
			from pg_locks w
			cross join lateral unnest(pg_blocking_pids(w.pid)) b(pid)
			left join pg_stat_activity a on a.pid = b.pid
			where w.pid = ? and not w.granted
			""";

	private final Connection connection;

	private @Nullable Duration limit;

	private boolean inTransaction;

	private @Nullable String before;

	private volatile int pid;

	PostgreSqlLimitedSession(Connection connection) {
		this.connection = connection;
	}

	private static TokenCursor beginning(String sql) {
		return new TokenCursor(Tokenizer.standard().first(BEGINNING, sql));
	}

	@Override
	public boolean isDdl(String sql) throws SQLException {
		TokenCursor cursor = beginning(sql);
		if (cursor.peek().isKeyword("do", "call")) {
			// Code that may have committed a part must not run again.
			return keepsLocks();
		}
		return !cursor.isAtEnd() && !cursor.peek().isKeyword(NO_DDL) && !cursor.peek().isSymbol("(");
	}

	@Override
	public boolean setsLimit(String sql) {
		TokenCursor cursor = beginning(sql);
		if (!cursor.accept("set")) {
			return false;
		}
		if (cursor.peek().isKeyword("local", "session")) {
			cursor.next();
		}
		return cursor.accept("lock_timeout");
	}

	// Nothing queues behind what runs concurrently, and its locks are many: it may wait
	// for
	// all that it is to wait at one go.
	@Override
	public Duration limit(String sql, StatementLocks locks) {
		boolean concurrent = Tokenizer.standard()
			.tokens(sql)
			.stream()
			.anyMatch((token) -> token.isKeyword("concurrently"));
		return concurrent ? locks.ofAllTries() : locks.timeout();
	}

	@Override
	public void limit(Duration limit) throws SQLException {
		if (limit.isZero()) {
			unlimit();
		}
		else if (!limit.equals(this.limit)) {
			remember();
			long milliseconds = Math.min(Integer.MAX_VALUE, Math.max(1, limit.toMillis()));
			this.inTransaction = !this.connection.getAutoCommit();
			set(Long.toString(milliseconds), this.inTransaction);
			this.limit = limit;
		}
	}

	private void remember() throws SQLException {
		if (this.before == null) {
			try (Statement statement = this.connection.createStatement();
					ResultSet row = statement
						.executeQuery("select current_setting('lock_timeout'), pg_backend_pid()")) {
				row.next();
				this.before = row.getString(1);
				this.pid = row.getInt(2);
			}
		}
	}

	private void set(String value, boolean local) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select set_config('lock_timeout', ?, ?)")) {
			statement.setString(1, value);
			statement.setBoolean(2, local);
			statement.execute();
		}
	}

	@Override
	public boolean isLimited() {
		return this.limit != null;
	}

	@Override
	public void unlimit() throws SQLException {
		String before = this.before;
		if (this.limit != null && before != null) {
			this.limit = null;
			set(before, false);
		}
	}

	@Override
	public void forget() {
		this.limit = null;
	}

	@Override
	public void transactionEnded() {
		if (this.inTransaction) {
			this.limit = null;
		}
	}

	@Override
	public boolean keepsLocks() throws SQLException {
		return !this.connection.getAutoCommit();
	}

	@Override
	public Optional<String> removeLeftovers(String sql) throws SQLException {
		Optional<ConcurrentIndex> index = ConcurrentIndex.of(sql);
		return (index.isPresent() && this.connection.getAutoCommit()) ? index.get().dropIfInvalid(this.connection)
				: Optional.empty();
	}

	@Override
	public boolean lacksLock(SQLException failure) {
		return failure.getSQLState() != null && LACKS_LOCK.contains(failure.getSQLState());
	}

	@Override
	public Optional<LockWait> waiting(Connection other) throws SQLException {
		try (PreparedStatement query = other.prepareStatement(WAITING)) {
			query.setInt(1, this.pid);
			try (ResultSet rows = query.executeQuery()) {
				String lock = null;
				List<String> holders = new ArrayList<>();
				while (rows.next()) {
					lock = rows.getString(1);
					holders.add(rows.getString(2));
				}
				return (lock != null) ? Optional.of(new LockWait(lock, holders)) : Optional.empty();
			}
		}
	}

}
