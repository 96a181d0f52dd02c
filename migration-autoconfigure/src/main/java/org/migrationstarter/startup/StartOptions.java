package org.migrationstarter.startup;

import java.time.Duration;

/**
 * What starts do about migrations.
 *
 * @param onStart what a start does
 * @param waitTimeout how long a start waits that applies nothing, but waits for another
 * process to do it
 */
public record StartOptions(OnStart onStart, Duration waitTimeout) {
}
