package org.migrationstarter.database;

import org.migrationstarter.diff.Change;

/**
 * A database has no words for a change.
 */
public class UnwritableChangeException extends RuntimeException {

	private final transient Change change;

	/**
	 * Say why a change cannot be written.
	 * @param change the change
	 * @param reason what the database lacks, and what helps: one sentence without its
	 * full stop
	 */
	public UnwritableChangeException(Change change, String reason) {
		super("Cannot " + change.describe() + ": " + reason);
		this.change = change;
	}

	/**
	 * Return the change that cannot be written.
	 * @return the change
	 */
	public Change change() {
		return this.change;
	}

}
