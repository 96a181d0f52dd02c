package org.migrationstarter.database.informationschema;

import org.migrationstarter.schema.ColumnType;

/**
 * What the rows of one database's information schema mean.
 */
public interface CatalogueMeaning {

	/**
	 * Read a type.
	 * @param text the type as the catalogue spells it
	 * @return the type
	 */
	ColumnType type(String text);

	/**
	 * Whether the database made up the name of a constraint or index.
	 * @param name the exact name
	 * @return {@code true} if nobody chose it
	 */
	boolean isGenerated(String name);

	/**
	 * Return the type of a sequence that was declared without one.
	 * @return its name in lower case
	 */
	String sequenceType();

	/**
	 * Return the lowest number of a sequence that was declared without one.
	 * @param type the type of its numbers
	 * @param start the first number
	 * @param increment the step
	 * @return the bound
	 */
	long defaultMinimum(ColumnType type, long start, long increment);

	/**
	 * Return the highest number of a sequence that was declared without one.
	 * @param type the type of its numbers
	 * @param start the first number
	 * @param increment the step
	 * @return the bound
	 */
	long defaultMaximum(ColumnType type, long start, long increment);

	/**
	 * Whether a cache is the one of a sequence that was declared without.
	 * @param cache the cache
	 * @param increment the step
	 * @param minimum the lowest number
	 * @param maximum the highest number
	 * @return {@code true} if nobody chose it
	 */
	boolean isDefaultCache(long cache, long increment, long minimum, long maximum);

}
