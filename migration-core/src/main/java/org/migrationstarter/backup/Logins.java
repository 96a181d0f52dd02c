package org.migrationstarter.backup;

import org.flywaydb.core.api.configuration.Configuration;

import org.migrationstarter.database.Login;

/**
 * Knows how an application connects to its databases.
 */
@FunctionalInterface
public interface Logins {

	/**
	 * Return how the migrations of a Flyway connect.
	 * @param configuration the Flyway's configuration
	 * @return the login
	 */
	Login of(Configuration configuration);

}
