package org.migrationstarter.migrate.autogenerate;

import org.jspecify.annotations.Nullable;

/**
 * A generated upgrade does not do in a scratch database what it should, so nobody should
 * keep it.
 */
public class RefutedUpgradeException extends RuntimeException {

	private final String script;

	/**
	 * Say what the upgrade does wrong.
	 * @param reason what happened
	 * @param script the script
	 * @param cause the refusal of the database, or {@code null} if it took the script
	 */
	public RefutedUpgradeException(String reason, String script, @Nullable Throwable cause) {
		super("The generated upgrade was tried in a scratch database and does not work, so nothing was written. "
				+ reason + ". Write this migration by hand", cause);
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
