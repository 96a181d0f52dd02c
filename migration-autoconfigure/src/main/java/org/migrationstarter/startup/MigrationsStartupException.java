package org.migrationstarter.startup;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.revision.ActionableException;

/**
 * The application cannot start with its database as it is, or as it is configured.
 * Nothing was changed.
 */
public class MigrationsStartupException extends ActionableException {

	/**
	 * Say what was found and what helps.
	 * @param description what was found
	 * @param action the next step: the exact property or command
	 */
	public MigrationsStartupException(String description, String action) {
		this(description, action, null);
	}

	/**
	 * Say what was found, what helps and what is behind it.
	 * @param description what was found
	 * @param action the next step: the exact property or command
	 * @param cause what is behind it, or {@code null}
	 */
	public MigrationsStartupException(String description, String action, @Nullable Throwable cause) {
		super(description, action, cause);
	}

}
