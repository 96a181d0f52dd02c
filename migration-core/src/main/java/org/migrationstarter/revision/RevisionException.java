package org.migrationstarter.revision;

import org.jspecify.annotations.Nullable;

/**
 * Something about revisions that only the user can put right. Nothing was changed.
 */
public class RevisionException extends ActionableException {

	/**
	 * Say what was found and what helps.
	 * @param description what was found
	 * @param action the next step: the exact command or edit
	 */
	public RevisionException(String description, String action) {
		this(description, action, null);
	}

	/**
	 * Say what was found, what helps and what is behind it.
	 * @param description what was found
	 * @param action the next step: the exact command or edit
	 * @param cause what is behind it, or {@code null}
	 */
	public RevisionException(String description, String action, @Nullable Throwable cause) {
		super(description, action, cause);
	}

	static RevisionException unknown(Version version) {
		return new RevisionException(
				"The database has revision %s, which this build does not bring along.".formatted(version),
				"Run the command with the build that brings it along, or bring its file back; it may be on another branch.");
	}

}
