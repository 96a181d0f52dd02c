package org.migrationstarter.migrate;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.revision.ActionableException;

/**
 * A command cannot do what it was asked for, or could not do all of it. The message says
 * what was found and what became of the database.
 */
public class MigrationException extends ActionableException {

	/**
	 * Say what was found and what helps.
	 * @param description what was found
	 * @param action the next step: the exact command or edit
	 */
	public MigrationException(String description, String action) {
		this(description, action, null);
	}

	/**
	 * Say what was found, what helps and what is behind it.
	 * @param description what was found
	 * @param action the next step: the exact command or edit
	 * @param cause what is behind it, or {@code null}
	 */
	public MigrationException(String description, String action, @Nullable Throwable cause) {
		super(description, action, cause);
	}

}
