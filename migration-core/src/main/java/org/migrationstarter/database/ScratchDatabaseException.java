package org.migrationstarter.database;

import org.jspecify.annotations.Nullable;

/**
 * No scratch database can be had.
 */
public class ScratchDatabaseException extends RuntimeException {

	/**
	 * Say why.
	 * @param message what is missing, and what helps
	 * @param cause what the database said, or {@code null}
	 */
	public ScratchDatabaseException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
