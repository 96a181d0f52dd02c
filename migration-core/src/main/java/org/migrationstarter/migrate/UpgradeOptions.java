package org.migrationstarter.migrate;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.backup.Backup;
import org.migrationstarter.database.StatementLocks;

/**
 * How migrations are applied, by a start or by a command.
 *
 * @param lockWait how long another one that applies migrations is waited for
 * @param locks how long DDL waits for locks, and how often it is tried
 * @param backup what saves the database before it is changed, or {@code null}
 */
public record UpgradeOptions(Duration lockWait, StatementLocks locks, @Nullable Backup backup) {

	private static final UpgradeOptions DEFAULTS = new UpgradeOptions(Duration.ofMinutes(10), StatementLocks.defaults(),
			null);

	/**
	 * Return what applies if nobody says otherwise.
	 * @return the options
	 */
	public static UpgradeOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return how often Flyway tries to get its lock where it counts, which it does once a
	 * second.
	 * @return the number of tries that the wait is long
	 */
	public int lockTries() {
		return (int) Math.min(Integer.MAX_VALUE, this.lockWait.toSeconds());
	}

}
