package org.migrationstarter.startup;

import java.util.List;

/**
 * Knows how tables that were there differ from the entities.
 */
public interface TableDifferences {

	/**
	 * Return what would have to change in tables that were there, to be what the entities
	 * ask for.
	 * @return the differences in words, empty where there is none
	 */
	List<String> differences();

}
