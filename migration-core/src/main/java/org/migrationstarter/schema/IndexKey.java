package org.migrationstarter.schema;

import org.jspecify.annotations.Nullable;

/**
 * One part of an index's order.
 *
 * @param text the column's exact name, or the expression in the database's own spelling
 * @param expression whether the text is an expression
 * @param descending whether it is ordered downwards
 * @param nullsFirst where nulls go, or {@code null} for the database's own place in that
 * direction
 * @param prefixLength how many characters are indexed, or {@code null} for all
 * @param operatorClass operator class or collation where it is not the type's own, or
 * {@code null}
 */
public record IndexKey(String text, boolean expression, boolean descending, @Nullable Boolean nullsFirst,
		@Nullable Integer prefixLength, @Nullable String operatorClass) {

	/**
	 * A column, upwards.
	 * @param name the column's exact name
	 * @return the key
	 */
	public static IndexKey column(String name) {
		return new IndexKey(name, false, false, null, null, null);
	}

	/**
	 * An expression, upwards.
	 * @param expression the expression in the database's own spelling
	 * @return the key
	 */
	public static IndexKey expression(String expression) {
		return new IndexKey(expression, true, false, null, null, null);
	}

	/**
	 * Return the same key, downwards.
	 * @return the descending key
	 */
	public IndexKey desc() {
		return new IndexKey(this.text, this.expression, true, this.nullsFirst, this.prefixLength, this.operatorClass);
	}

	/**
	 * Return the same key after a column got another name. An expression is left as it
	 * is.
	 * @param from the column's name before
	 * @param to the column's name after
	 * @return the key over the renamed column
	 */
	public IndexKey withColumnRenamed(String from, String to) {
		return (this.expression || !this.text.equals(from)) ? this
				: new IndexKey(to, false, this.descending, this.nullsFirst, this.prefixLength, this.operatorClass);
	}

}
