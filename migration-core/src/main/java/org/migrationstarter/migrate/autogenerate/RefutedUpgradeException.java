package org.migrationstarter.migrate.autogenerate;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.migrate.MigrationException;

/**
 * A generated upgrade does not do in a scratch database what it should, so nobody should
 * keep it.
 */
public class RefutedUpgradeException extends MigrationException {

	private final String script;

	RefutedUpgradeException(String reason, String script, @Nullable Throwable cause) {
		super("The generated upgrade was tried in a scratch database and does not work, so nothing was written. "
				+ reason, "Write this migration by hand: migrations revision", cause);
		this.script = script;
	}

	/**
	 * Return the script.
	 * @return the text of the upgrade, to start from by hand
	 */
	public String script() {
		return this.script;
	}

}
