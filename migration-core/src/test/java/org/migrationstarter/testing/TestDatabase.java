package org.migrationstarter.testing;

import javax.sql.DataSource;

import org.opentest4j.TestAbortedException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database for one test class, with all rights in it.
 *
 * @param engine what it runs on
 * @param url the JDBC URL, without user and password
 * @param user the user
 * @param password the password, may be empty
 */
public record TestDatabase(Engine engine, String url, String user, String password) {

	/**
	 * Return a database that nobody has used. The first call for an engine starts its
	 * server, which runs until the JVM ends.
	 * @param engine the engine
	 * @return an empty database
	 * @throws IllegalStateException if the engine cannot be had
	 */
	public static TestDatabase fresh(Engine engine) {
		if (!engine.isExpected()) {
			throw new TestAbortedException(engine.id() + " is left out by -Dtest.databases");
		}
		return TestServers.started(engine).createDatabase();
	}

	/**
	 * Return a data source that opens a new connection each time.
	 * @return the data source
	 */
	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url, this.user, this.password);
	}

	/**
	 * Return the same database as another user sees it.
	 * @param user the user, which exists
	 * @param password the user's password, may be empty
	 * @return the database
	 */
	public TestDatabase withUser(String user, String password) {
		return new TestDatabase(this.engine, this.url, user, password);
	}

	@Override
	public String toString() {
		return this.engine.id() + " " + this.url;
	}

}
