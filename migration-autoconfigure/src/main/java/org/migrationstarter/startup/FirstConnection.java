package org.migrationstarter.startup;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.jdbc.JdbcUtils;

/**
 * Waits for a database that is about to come up, as long as the user lets Flyway wait.
 */
final class FirstConnection {

	private FirstConnection() {
	}

	/**
	 * Wait until the database can be reached, if {@code spring.flyway.connect-retries}
	 * says so.
	 * @param configuration the Flyway's configuration
	 * @throws org.flywaydb.core.api.FlywayException if it cannot be reached in time
	 */
	static void await(Configuration configuration) {
		if (configuration.getConnectRetries() > 0) {
			JdbcUtils.closeConnection(JdbcUtils.openConnection(configuration.getDataSource(),
					configuration.getConnectRetries(), configuration.getConnectRetriesInterval()));
		}
	}

}
