package org.migrationstarter.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name the exact name
 * @param type the type
 * @param nullable whether it takes null
 * @param defaultValue the default as an SQL expression in the database's own spelling, or
 * {@code null} if it has none
 * @param identity how the database numbers it, or {@code null} for a plain column
 * @param generated the expression it is computed from, or {@code null} for a plain column
 * @param collation a collation that is not the default one of its table, or {@code null}
 * @param comment the comment, or {@code null}
 */
public record Column(String name, ColumnType type, boolean nullable, @Nullable String defaultValue,
		@Nullable Identity identity, @Nullable GeneratedValue generated, @Nullable String collation,
		@Nullable String comment) {

	/**
	 * A plain column: no default, identity, expression, collation or comment.
	 * @param name the exact name
	 * @param type the type
	 * @param nullable whether it takes null
	 * @return the column
	 */
	public static Column of(String name, ColumnType type, boolean nullable) {
		return new Column(name, type, nullable, null, null, null, null, null);
	}

	/**
	 * Return the same column under another name.
	 * @param name the new name
	 * @return the renamed column
	 */
	public Column withName(String name) {
		return new Column(name, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.collation, this.comment);
	}

	/**
	 * Return the same column with another nullability.
	 * @param nullable whether it takes null
	 * @return the changed column
	 */
	public Column withNullable(boolean nullable) {
		return new Column(this.name, this.type, nullable, this.defaultValue, this.identity, this.generated,
				this.collation, this.comment);
	}

	/**
	 * Return the same column with another default.
	 * @param defaultValue the default as an SQL expression, or {@code null} for none
	 * @return the changed column
	 */
	public Column withDefaultValue(@Nullable String defaultValue) {
		return new Column(this.name, this.type, this.nullable, defaultValue, this.identity, this.generated,
				this.collation, this.comment);
	}

	/**
	 * Return the same column with another type.
	 * @param type the new type
	 * @return the changed column
	 */
	public Column withType(ColumnType type) {
		return new Column(this.name, type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.collation, this.comment);
	}

	/**
	 * Return the same column with another identity.
	 * @param identity how the database numbers it, or {@code null} for a plain column
	 * @return the changed column
	 */
	public Column withIdentity(@Nullable Identity identity) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, identity, this.generated,
				this.collation, this.comment);
	}

	/**
	 * Return the same column with another comment.
	 * @param comment the new comment, or {@code null} for none
	 * @return the changed column
	 */
	public Column withComment(@Nullable String comment) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.collation, comment);
	}

	/**
	 * Return the same column with another computed value.
	 * @param generated the expression it is computed from, or {@code null} for a plain
	 * column
	 * @return the changed column
	 */
	public Column withGenerated(@Nullable GeneratedValue generated) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, generated,
				this.collation, this.comment);
	}

}
