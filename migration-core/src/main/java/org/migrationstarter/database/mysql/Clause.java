package org.migrationstarter.database.mysql;

/**
 * A part of an {@code alter table}.
 *
 * @param text the clause
 * @param comment what a reviewer should know or check, may be empty
 * @param alone the statement that does the same and reads better if there is no other
 * clause, or empty
 */
record Clause(String text, String comment, String alone) {

	static Clause of(String text) {
		return new Clause(text, "", "");
	}

}
