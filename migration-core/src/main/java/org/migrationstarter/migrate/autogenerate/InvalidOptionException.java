package org.migrationstarter.migrate.autogenerate;

/**
 * An option of autogenerate names what is not there, or says what cannot be.
 */
public class InvalidOptionException extends RuntimeException {

	/**
	 * Say what is wrong with an option.
	 * @param option the option as it was given
	 * @param reason what is wrong, and what would be right
	 */
	public InvalidOptionException(String option, String reason) {
		super(option + ": " + reason);
	}

}
