package org.migrationstarter.migrate;

import java.time.Duration;

/**
 * How migrations are applied, by a start or by a command.
 *
 * @param lockWait how long another one that applies migrations is waited for
 */
public record UpgradeOptions(Duration lockWait) {

	private static final UpgradeOptions DEFAULTS = new UpgradeOptions(Duration.ofMinutes(10));

	/**
	 * Return what applies if nobody says otherwise.
	 * @return the options
	 */
	public static UpgradeOptions defaults() {
		return DEFAULTS;
	}

}
