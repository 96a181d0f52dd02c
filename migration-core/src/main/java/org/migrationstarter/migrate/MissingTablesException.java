package org.migrationstarter.migrate;

import org.springframework.core.NestedExceptionUtils;

/**
 * A table that the entities ask for cannot be created.
 */
public class MissingTablesException extends RuntimeException {

	private final String statement;

	MissingTablesException(String statement, Throwable cause) {
		super(NestedExceptionUtils.getMostSpecificCause(cause).getMessage(), cause);
		this.statement = statement;
	}

	/**
	 * Return the statement that failed.
	 * @return the SQL
	 */
	public String getStatement() {
		return this.statement;
	}

}
