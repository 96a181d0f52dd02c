package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A session whose statements can be limited in how long they wait for locks. It is used
 * by one thread.
 */
public interface LimitedSession {

	/**
	 * Whether a statement takes locks that others queue behind while it waits.
	 * @param sql the statement
	 * @return {@code true} for DDL, as far as the text tells
	 * @throws SQLException if the database cannot be reached
	 */
	boolean isDdl(String sql) throws SQLException;

	/**
	 * Whether a statement itself says how long those after it wait.
	 * @param sql the statement
	 * @return {@code true} if a limit of ours would overrule it
	 */
	boolean setsLimit(String sql);

	/**
	 * Return how long a statement may wait.
	 * @param sql the statement
	 * @param locks the settings
	 * @return the time, or zero for no limit
	 */
	default Duration limit(String sql, StatementLocks locks) {
		return locks.timeout();
	}

	/**
	 * Limit the statements that follow.
	 * @param limit the time, or zero for no limit
	 * @throws SQLException if the database cannot be reached
	 */
	void limit(Duration limit) throws SQLException;

	/**
	 * Whether a limit is set.
	 * @return {@code true} if statements do not wait as long as the database lets them
	 */
	boolean isLimited();

	/**
	 * Put back what was there before the limit.
	 * @throws SQLException if the database cannot be reached
	 */
	void unlimit() throws SQLException;

	/**
	 * The limit was overruled, or went away by itself.
	 */
	void forget();

	/**
	 * A transaction has ended or failed, with what was set in it.
	 */
	default void transactionEnded() {
	}

	/**
	 * Whether locks are kept until a transaction ends. If so, it ends when a statement
	 * gets none, and all of it has to run again; otherwise the statement alone can.
	 * @return {@code true} in a transaction that DDL takes part in
	 * @throws SQLException if the database cannot be reached
	 */
	boolean keepsLocks() throws SQLException;

	/**
	 * Remove what an earlier try of a statement may have left.
	 * @param sql the statement that is about to run
	 * @return what was removed, in words
	 * @throws SQLException if it cannot be removed
	 */
	default Optional<String> removeLeftovers(String sql) throws SQLException {
		return Optional.empty();
	}

	/**
	 * Whether a statement failed because it did not get a lock.
	 * @param failure the failure
	 * @return {@code true} if it may get the lock later
	 */
	boolean lacksLock(SQLException failure);

	/**
	 * Tell what this session waits for right now.
	 * @param other a connection of another session
	 * @return the lock, or an empty optional if it waits for none
	 * @throws SQLException if the user may not ask
	 */
	Optional<LockWait> waiting(Connection other) throws SQLException;

}
