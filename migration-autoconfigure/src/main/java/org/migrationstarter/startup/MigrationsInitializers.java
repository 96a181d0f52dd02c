package org.migrationstarter.startup;

import org.flywaydb.core.Flyway;

/**
 * Makes what applies the migrations of a Flyway at start.
 */
@FunctionalInterface
public interface MigrationsInitializers {

	/**
	 * Make an initializer.
	 * @param flyway the Flyway
	 * @return what applies its migrations
	 */
	MigrationsInitializer of(Flyway flyway);

}
