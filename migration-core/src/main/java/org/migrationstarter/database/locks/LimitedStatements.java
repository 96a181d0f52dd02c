package org.migrationstarter.database.locks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.LimitedSession;
import org.migrationstarter.database.StatementLocks;

/**
 * Runs the statements of one connection:
 * <ol>
 * <li>Before DDL, its wait for locks is limited, unless the script does that itself.
 * Other statements make nobody queue, and wait as long as the database lets them; but in
 * a transaction that has run DDL they are limited too, since it keeps its locks.</li>
 * <li>DDL that gets no lock runs again after a pause.</li>
 * <li>In a transaction it fails instead, so that whoever began the transaction gives up
 * its locks before the pause.</li>
 * </ol>
 */
final class LimitedStatements {

	private final Connection connection;

	private final LimitedSession session;

	private final LockTries tries;

	private final LockWatch watch;

	LimitedStatements(Connection connection, LimitedSession session, LockTries tries, LockWatch watch) {
		this.connection = connection;
		this.session = session;
		this.tries = tries;
		this.watch = watch;
	}

	LimitedSession session() {
		return this.session;
	}

	@Nullable Object run(String sql, Execution execution) throws Throwable {
		if (this.session.setsLimit(sql)) {
			this.session.forget();
			this.tries.leaveLimitToScript();
		}
		boolean limited = this.session.isDdl(sql) || (this.session.isLimited() && this.session.keepsLocks());
		if (!limited) {
			this.session.unlimit();
			return execution.execute();
		}
		for (int number = 1;; number++) {
			try {
				return attempt(sql, execution);
			}
			catch (LockNotGrantedException ex) {
				if (ex.isTransactionEnded() || !this.tries.again(ex, number)) {
					throw ex;
				}
			}
		}
	}

	private @Nullable Object attempt(String sql, Execution execution) throws Throwable {
		StatementLocks locks = this.tries.locks();
		Duration limit = this.session.limit(sql, locks);
		this.session.limit(limit);
		try (LockWatch.Question question = this.watch.ask(this.session, limit)) {
			try {
				this.session.removeLeftovers(sql).ifPresent(this.tries::removed);
				return execution.execute();
			}
			catch (SQLException ex) {
				boolean transactionEnded = !this.connection.isClosed() && this.session.keepsLocks();
				if (transactionEnded) {
					this.session.transactionEnded();
				}
				throw this.session.lacksLock(ex)
						? new LockNotGrantedException(sql, ex, question.answer(), transactionEnded) : ex;
			}
		}
	}

	/**
	 * What runs a statement.
	 */
	@FunctionalInterface
	interface Execution {

		@Nullable Object execute() throws Throwable;

	}

}
