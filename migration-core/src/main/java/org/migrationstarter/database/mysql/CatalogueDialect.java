package org.migrationstarter.database.mysql;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Sequence;

/**
 * How the INFORMATION_SCHEMA of one product differs from that of its siblings.
 */
public interface CatalogueDialect {

	/**
	 * Return what tells a column's spatial reference system.
	 * @return an SQL expression over {@code columns}, of a number or null
	 */
	String spatialReference();

	/**
	 * Return what tells the expression that an index key is computed from.
	 * @return an SQL expression over {@code statistics}, of a text or null
	 */
	String indexExpression();

	/**
	 * Return what tells whether the optimizer ignores an index.
	 * @return an SQL condition over {@code statistics}
	 */
	String indexHidden();

	/**
	 * Return how an index that the optimizer ignores is declared.
	 * @return the key word, in lower case
	 */
	String hiddenIndex();

	/**
	 * Return what reads the check constraints of one schema.
	 * @return a query with the schema's name as its one parameter, and the columns
	 * {@code table_schema}, {@code table_name}, {@code constraint_name},
	 * {@code check_clause}, {@code column_level} and {@code enforced}
	 */
	String checks();

	/**
	 * Whether a check constraint's name was made up by the database.
	 * @param table the name of its table
	 * @param name the constraint's name
	 * @return {@code true} if the database names constraints like that
	 */
	boolean isAutomaticCheckName(String table, String name);

	/**
	 * Whether a column check is how the database keeps the type JSON.
	 * @param column the column's name
	 * @param clause the check's condition
	 * @return {@code true} if the check belongs to the type
	 */
	boolean declaresJson(String column, String clause);

	/**
	 * Return an expression as it is written in SQL.
	 * @param text the expression as the catalogue shows it
	 * @return the expression, without parentheses around the whole
	 */
	String expression(String text);

	/**
	 * Return a default as it is written in SQL.
	 * @param text the default as the catalogue shows it
	 * @param type the column's type
	 * @param computed whether the catalogue marks it as an expression
	 * @return what is written behind {@code default}, or {@code null} if there is none
	 */
	@Nullable String defaultValue(String text, ColumnType type, boolean computed);

	/**
	 * Read sequences.
	 * @param catalogue the catalogue
	 * @param names the sequences' names; not empty
	 * @return the sequences
	 */
	List<Sequence> sequences(Catalogue catalogue, Collection<QualifiedName> names);

}
