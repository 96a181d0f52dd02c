package org.migrationstarter.migrate;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;

import org.migrationstarter.history.HistorySession;

/**
 * Drops everything that is in the schemas of a Flyway, the history included. For
 * databases of developers and tests only; whoever calls it makes sure of that.
 */
public final class Reset {

	private final Configuration configuration;

	/**
	 * Reset the database of a Flyway.
	 * @param configuration the Flyway's configuration
	 */
	public Reset(Configuration configuration) {
		this.configuration = configuration;
	}

	/**
	 * List the schemas of which nothing would be left. The database is only read.
	 * @return the exact names
	 */
	public List<String> schemas() {
		return HistorySession.open(this.configuration, HistorySession::schemas);
	}

	/**
	 * Drop everything in these schemas. That Flyway is forbidden to clean does not matter
	 * for this one call.
	 */
	public void run() {
		Flyway.configure(this.configuration.getClassLoader())
			.configuration(this.configuration)
			.cleanDisabled(false)
			.load()
			.clean();
	}

}
