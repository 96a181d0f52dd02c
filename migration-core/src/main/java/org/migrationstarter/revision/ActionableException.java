package org.migrationstarter.revision;

import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be done as things are, told so that somebody can go on: its
 * message says what was found, its action what helps.
 */
public abstract class ActionableException extends RuntimeException {

	private final String action;

	/**
	 * Say what was found, what helps and what is behind it.
	 * @param description what was found
	 * @param action the next step: the exact command, property or edit
	 * @param cause what is behind it, or {@code null}
	 */
	protected ActionableException(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	/**
	 * Return the next step.
	 * @return the exact command, property or edit that helps
	 */
	public String getAction() {
		return this.action;
	}

}
