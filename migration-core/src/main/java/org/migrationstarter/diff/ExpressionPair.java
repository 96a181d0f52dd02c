package org.migrationstarter.diff;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Table;

/**
 * Two expressions that stand in the same place of two schemas and are spelled
 * differently.
 *
 * @param kind what kind of place it is
 * @param table the table as it is desired
 * @param column the column as it is desired, for a default or a generated value; else
 * {@code null}
 * @param actual the expression that is there
 * @param desired the expression that is asked for
 */
public record ExpressionPair(Kind kind, Table table, @Nullable Column column, String actual, String desired) {

	/**
	 * Where an expression stands.
	 */
	public enum Kind {

		/** The default of a column. */
		DEFAULT,

		/** What a column is computed from. */
		GENERATED,

		/** The condition of a check constraint. */
		CHECK,

		/** The rows that an index holds. */
		PREDICATE,

		/** One part of an index's order. */
		INDEX_KEY

	}

}
