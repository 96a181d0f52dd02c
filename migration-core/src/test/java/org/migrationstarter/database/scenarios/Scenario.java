package org.migrationstarter.database.scenarios;

import java.util.List;
import java.util.Map;

import org.migrationstarter.database.TablePattern;

/**
 * One way in which a schema changes, in the words of one database.
 *
 * @param name its number and what happens
 * @param excluded the tables that are as good as absent
 * @param values the SQL expressions that rows which exist get, by column
 * @param before the statements that make the database, with rows
 * @param after the statements that make the database that is wanted
 * @param changes what has to change, in this order
 */
record Scenario(String name, List<TablePattern> excluded, Map<String, String> values, List<String> before,
		List<String> after, List<String> changes) {

	/**
	 * Return the number in the catalogue of scenarios.
	 */
	String number() {
		return this.name.substring(0, this.name.indexOf(' '));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
