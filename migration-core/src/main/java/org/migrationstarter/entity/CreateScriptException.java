package org.migrationstarter.entity;

import java.sql.SQLException;

/**
 * The database does not take what the entities ask for.
 */
public class CreateScriptException extends RuntimeException {

	/**
	 * Say what the database refused.
	 * @param persistenceUnit the name of the persistence unit
	 * @param statement the statement that failed
	 * @param cause what the database said
	 */
	public CreateScriptException(String persistenceUnit, String statement, SQLException cause) {
		super("The database refuses a table of persistence unit '%s': %s. The statement is: %s. Correct the mapping, for example a name that is a reserved word"
			.formatted(persistenceUnit, cause.getMessage(), statement), cause);
	}

}
