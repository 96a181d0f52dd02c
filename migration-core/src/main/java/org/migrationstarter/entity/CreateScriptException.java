package org.migrationstarter.entity;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * The database does not take what the entities ask for.
 */
public class CreateScriptException extends RuntimeException {

	/**
	 * Say what the database refused.
	 * @param persistenceUnit the name of the persistence unit
	 * @param statement the statement that failed, or {@code null} if that is not known
	 * @param cause what the database said
	 */
	public CreateScriptException(String persistenceUnit, @Nullable String statement, SQLException cause) {
		super("The database refuses the tables of persistence unit '%s': %s%s. Correct the mapping, for example a name that is a reserved word"
			.formatted(persistenceUnit, cause.getMessage(),
					(statement != null) ? ". The statement is: " + statement : ""),
				cause);
	}

}
