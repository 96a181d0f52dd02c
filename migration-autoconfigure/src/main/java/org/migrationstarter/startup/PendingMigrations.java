package org.migrationstarter.startup;

import org.flywaydb.core.api.configuration.Configuration;

/**
 * What a start is going to apply.
 *
 * @param count how many migrations are pending; those that are repeatable may turn out
 * not to be
 * @param configuration how a Flyway is configured that applies them
 */
record PendingMigrations(int count, Configuration configuration) {
}
