package org.migrationstarter.schema;

/**
 * What happens to a row when the row that it refers to goes or changes. Where a database
 * treats two of them as one, its reader gives {@link #NO_ACTION}.
 */
public enum ReferentialAction {

	/** Refuse, at the end of the statement or of the transaction. */
	NO_ACTION("no action"),

	/** Refuse at once. */
	RESTRICT("restrict"),

	/** Do the same to the row. */
	CASCADE("cascade"),

	/** Set the columns to null. */
	SET_NULL("set null"),

	/** Set the columns to their defaults. */
	SET_DEFAULT("set default");

	private final String sql;

	ReferentialAction(String sql) {
		this.sql = sql;
	}

	/**
	 * Return it as it is written in SQL.
	 * @return the words, in lower case
	 */
	public String sql() {
		return this.sql;
	}

}
