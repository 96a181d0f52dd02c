package org.migrationstarter.testing;

import java.util.List;

import org.migrationstarter.schema.ColumnType;

/**
 * A type that random columns may have.
 *
 * @param type the type
 * @param family types of one family can be changed into each other with small values in
 * them
 * @param indexable whether a key or an index may hold it
 * @param value the literal of row {@code %d}; rows differ if it holds the number
 * @param defaults literals and expressions for defaults, may be empty
 */
public record RandomType(ColumnType type, Family family, boolean indexable, String value, List<String> defaults) {

	/**
	 * Return the literal that a row holds.
	 * @param row the row's number, from 1
	 * @return the literal
	 */
	public String value(int row) {
		return this.value.replace("%d", String.valueOf(row));
	}

	/**
	 * Whether each row has a value of its own, so that it can be a key.
	 * @return {@code true} if rows differ
	 */
	public boolean isDistinct() {
		return this.indexable && this.value.contains("%d");
	}

	static RandomType number(String base, String... defaults) {
		return number(ColumnType.of(base), defaults);
	}

	static RandomType number(ColumnType type, String... defaults) {
		return new RandomType(type, Family.NUMBER, true, "%d", List.of(defaults));
	}

	static RandomType text(ColumnType type, boolean indexable, String... defaults) {
		return new RandomType(type, Family.TEXT, indexable, "'v%d'", List.of(defaults));
	}

	static RandomType other(String text, String value, String... defaults) {
		return new RandomType(ColumnType.of(text), Family.OTHER, false, value, List.of(defaults));
	}

	/**
	 * Types that can be changed into each other.
	 */
	public enum Family {

		/** Numbers. */
		NUMBER,

		/** Texts. */
		TEXT,

		/** All else: each type for itself. */
		OTHER

	}

}
