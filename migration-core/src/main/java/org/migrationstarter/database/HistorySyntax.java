package org.migrationstarter.database;

/**
 * How a database writes what scripts say to the history table, when they are not run by
 * the application.
 *
 * @param quote what stands around names
 * @param currentUser the expression for the user
 * @param trueLiteral how a true value is written
 * @param backslashEscapes whether a backslash in a string has to be doubled
 * @param useSchema the statement that makes a schema the default one, with {@code %s} for
 * its quoted name; empty where there is none
 * @param createTable the statements that create the table exactly as Flyway does, with
 * {@code %1$s} for its quoted name, {@code %2$s} for the quoted name of its primary key
 * and {@code %3$s} for that of its index
 */
public record HistorySyntax(String quote, String currentUser, String trueLiteral, boolean backslashEscapes,
		String useSchema, String createTable) {

	/**
	 * Write a name.
	 * @param name the exact name
	 * @return the name in quotes
	 */
	public String quoted(String name) {
		return this.quote + name + this.quote;
	}

	/**
	 * Write a string.
	 * @param text the string
	 * @return the literal
	 */
	public String literal(String text) {
		String escaped = this.backslashEscapes ? text.replace("\\", "\\\\") : text;
		return "'" + escaped.replace("'", "''") + "'";
	}

	/**
	 * Write the statements that create the table.
	 * @param table its name
	 * @return the statements, each with a semicolon at its end
	 */
	public String createTable(String table) {
		return this.createTable.formatted(quoted(table), quoted(table + "_pk"), quoted(table + "_s_idx"));
	}

}
