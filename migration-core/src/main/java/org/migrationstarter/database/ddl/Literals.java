package org.migrationstarter.database.ddl;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Texts as literals of standard SQL.
 */
public final class Literals {

	private Literals() {
	}

	/**
	 * Write a text.
	 * @param text the text
	 * @return the literal
	 */
	public static String quote(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/**
	 * Write texts with commas between them.
	 * @param texts the texts
	 * @return the literals in parentheses
	 */
	public static String list(Collection<String> texts) {
		return texts.stream().map(Literals::quote).collect(Collectors.joining(", ", "(", ")"));
	}

}
