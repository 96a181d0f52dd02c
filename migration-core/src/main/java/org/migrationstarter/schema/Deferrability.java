package org.migrationstarter.schema;

/**
 * When a constraint is checked.
 */
public enum Deferrability {

	/** After each statement, always. */
	NOT_DEFERRABLE,

	/** After each statement, unless the transaction asks for its end. */
	INITIALLY_IMMEDIATE,

	/** At the end of the transaction, unless it asks for earlier. */
	INITIALLY_DEFERRED

}
