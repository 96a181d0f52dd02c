package org.migrationstarter.database.locks;

import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.LockWait;

/**
 * A statement failed because it did not get a lock in time.
 */
public final class LockNotGrantedException extends SQLException {

	private static final int LONGEST_LINE = 100;

	private final String sql;

	private final transient @Nullable LockWait wait;

	private final boolean transactionEnded;

	LockNotGrantedException(String sql, SQLException cause, @Nullable LockWait wait, boolean transactionEnded) {
		super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
		this.sql = sql;
		this.wait = wait;
		this.transactionEnded = transactionEnded;
	}

	/**
	 * Find out whether a failure is about a lock.
	 * @param failure the failure
	 * @return what is behind it, or an empty optional if it is about something else
	 */
	public static Optional<LockNotGrantedException> in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof LockNotGrantedException found) {
				return Optional.of(found);
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether the statement was part of a transaction, which has to run again as a whole.
	 * @return {@code false} if the statement alone has failed
	 */
	public boolean isTransactionEnded() {
		return this.transactionEnded;
	}

	/**
	 * Tell what the statement waited for.
	 * @return the lock, and who held it where the database told
	 */
	public String waited() {
		return (this.wait != null) ? this.wait.toString() : "a lock (" + String.valueOf(getMessage()).strip() + ")";
	}

	String firstLine() {
		String line = this.sql.strip().lines().findFirst().orElse("");
		return (line.length() > LONGEST_LINE) ? line.substring(0, LONGEST_LINE) + "…" : line;
	}

}
