package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Keeps instances that share a database from changing it at the same time. Where Flyway
 * has a lock that a session holds, it is that one, so that a plain Flyway waits too, and
 * Flyway's own taking of it by the same session succeeds at once.
 */
public interface MigrationLock {

	/** For a database that only one process can open. */
	MigrationLock NONE = (connection, historyTable) -> Optional.of(() -> {
	});

	/**
	 * Try to take the lock, without waiting.
	 * @param connection the connection that is to hold it, which commits by itself
	 * @param historyTable the name of the history table as it is written in SQL
	 * @return what gives it back, or an empty optional if somebody else has it
	 * @throws SQLException if the database cannot tell
	 */
	Optional<Held> tryLock(Connection connection, String historyTable) throws SQLException;

	/**
	 * Find out who has the lock.
	 * @param connection what to ask with
	 * @param historyTable the name of the history table as it is written in SQL
	 * @return what the database tells of the holder, in words, or an empty optional if it
	 * tells nothing or nobody has the lock any more
	 * @throws SQLException if the database cannot be asked
	 */
	default Optional<String> holder(Connection connection, String historyTable) throws SQLException {
		return Optional.empty();
	}

	/**
	 * Whether something stands between a connection and its database that may give the
	 * session to others.
	 * @param connection the connection
	 * @return {@code true} if {@link #keepsSession} needs one more connection to find out
	 * @throws SQLException if the database cannot be asked
	 */
	default boolean behindPooler(Connection connection) throws SQLException {
		return false;
	}

	/**
	 * Whether a connection keeps its session, as a lock has to be held by one.
	 * @param connection the connection that is to hold the lock
	 * @param dataSource where it is from
	 * @return {@code false} if a connection pooler gives the session to others between
	 * transactions
	 * @throws SQLException if the database cannot be asked
	 */
	default boolean keepsSession(Connection connection, DataSource dataSource) throws SQLException {
		return true;
	}

	/**
	 * A lock that was taken.
	 */
	@FunctionalInterface
	interface Held {

		/**
		 * Give it back.
		 * @throws SQLException if it cannot be given back
		 */
		void release() throws SQLException;

	}

}
