package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.diff.Spelling;

/**
 * One kind of database, and all that is special to it.
 */
public interface Database {

	/**
	 * Return its name, as it is used in commands and messages.
	 * @return the name in lower case, for example {@code postgresql}
	 */
	String name();

	/**
	 * Whether a product is a database of this kind.
	 * @param productName the name that the product's JDBC driver reports
	 * @return {@code true} if it is
	 */
	boolean supports(String productName);

	/**
	 * Whether a server is a database of this kind. MySQL's driver calls a MariaDB server
	 * MySQL, but tells its version.
	 * @param productName the product's name as the JDBC driver reports it
	 * @param productVersion the product's version as the JDBC driver reports it
	 * @return {@code true} if it is
	 */
	default boolean supports(String productName, String productVersion) {
		return supports(productName);
	}

	/**
	 * Return what it can do.
	 * @return its capabilities
	 */
	Capabilities capabilities();

	/**
	 * Return how names are shown to people.
	 * @return the spelling in which names are usually written
	 */
	default Spelling spelling() {
		return Spelling.EXACT;
	}

	/**
	 * Return what reads its catalogue.
	 * @return the reader
	 */
	SchemaReader reader();

	/**
	 * Return what opens throw-away databases of its kind.
	 * @return the scratch databases
	 */
	ScratchDatabases scratch();

	/**
	 * Return what writes changes as its SQL.
	 * @return the writer
	 */
	DdlWriter writer();

	/**
	 * Whether Flyway's lock is one of the rows that the history has, which is lost when
	 * the connection that holds it commits.
	 * @return {@code true} if it is
	 */
	default boolean locksHistoryRows() {
		return false;
	}

	/**
	 * Whether one connection can hold Flyway's lock and run migrations.
	 * @return {@code false} where Flyway needs two
	 */
	default boolean migratesOnOneConnection() {
		return false;
	}

	/**
	 * Return what keeps instances from changing it at the same time.
	 * @return the lock
	 */
	default MigrationLock lock() {
		return MigrationLock.NONE;
	}

	/**
	 * Return what limits how long DDL waits for locks.
	 * @param connection the connection that DDL is to run on
	 * @return the session, or an empty optional where nobody queues behind DDL that waits
	 */
	default Optional<LimitedSession> limitedSession(Connection connection) {
		return Optional.empty();
	}

	/**
	 * Return how it writes what scripts say to the history table.
	 * @return the syntax
	 */
	HistorySyntax history();

	/**
	 * Whether a database is gone when the process ends.
	 * @param url the database's JDBC URL, as its driver reports it
	 * @return {@code true} if it is kept in memory only
	 */
	default boolean isInMemory(String url) {
		return false;
	}

	/**
	 * Return what it counts as the same although it is not equal.
	 * @param connection the connection to ask with; it is left open and in the
	 * transaction it was in
	 * @return the equivalences, which are good as long as the connection is open
	 */
	default Equivalences equivalences(Connection connection) {
		return new EvaluatedDefaults(connection, "select %s");
	}

	/**
	 * Return how its own clients, such as one that makes backups, find a database.
	 * @param login how the application finds it
	 * @param connection a connection to it, which is left open
	 * @return the settings
	 * @throws SQLException if the database cannot be asked
	 */
	default ClientSettings clients(Login login, Connection connection) throws SQLException {
		return ClientSettings.of(connection.getCatalog(), null);
	}

}
