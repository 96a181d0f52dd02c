package org.migrationstarter.testing;

/**
 * A running database server.
 */
interface TestServer {

	/**
	 * Return where the server comes from.
	 * @return a few words for the record of what ran, for example {@code in process}
	 */
	String source();

	/**
	 * Create an empty database.
	 * @return a database that no other call returns
	 */
	TestDatabase createDatabase();

	/**
	 * Let go of all databases that were created, where they take this JVM's memory.
	 */
	default void forgetDatabases() {
	}

}
