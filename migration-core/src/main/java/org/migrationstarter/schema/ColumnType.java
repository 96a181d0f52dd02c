package org.migrationstarter.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column: the database's own spelling and what it means. Two types are
 * equal when they mean the same, whatever their spelling.
 *
 * @param text the type as it is written in a definition, short and complete
 * ({@code varchar(255)}, {@code bigint unsigned}, {@code timestamp(6) with time zone})
 * @param base the base type's one canonical name in this database, in lower case
 * @param length the length in the type's own unit, or {@code null} where it has none
 * @param precision the precision in digits, or {@code null} where it has none
 * @param scale the scale in digits, or {@code null} where it has none
 * @param dimensions how many array dimensions it has; 0 for a plain type
 * @param unsigned whether the number has no sign
 * @param values the constants of an enum that is written inline, in order; else empty
 */
public record ColumnType(String text, String base, @Nullable Integer length, @Nullable Integer precision,
		@Nullable Integer scale, int dimensions, boolean unsigned, List<String> values) {

	public ColumnType {
		values = List.copyOf(values);
	}

	/**
	 * A type without parameters.
	 * @param base its canonical name, which is its spelling too
	 * @return the type
	 */
	public static ColumnType of(String base) {
		return new ColumnType(base, base, null, null, null, 0, false, List.of());
	}

	/**
	 * A type with a length.
	 * @param base its canonical name
	 * @param length the length in the type's own unit
	 * @return the type, spelled {@code base(length)}
	 */
	public static ColumnType of(String base, int length) {
		return new ColumnType(base + "(" + length + ")", base, length, null, null, 0, false, List.of());
	}

	/**
	 * A type with precision and scale.
	 * @param base its canonical name
	 * @param precision the precision in digits
	 * @param scale the scale in digits
	 * @return the type, spelled {@code base(precision,scale)}
	 */
	public static ColumnType of(String base, int precision, int scale) {
		return new ColumnType(base + "(" + precision + "," + scale + ")", base, null, precision, scale, 0, false,
				List.of());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ColumnType type && meaning().equals(type.meaning());
	}

	@Override
	public int hashCode() {
		return meaning().hashCode();
	}

	private Meaning meaning() {
		return new Meaning(this.base, this.length, this.precision, this.scale, this.dimensions, this.unsigned,
				this.values);
	}

	@Override
	public String toString() {
		return this.text;
	}

	private record Meaning(String base, @Nullable Integer length, @Nullable Integer precision, @Nullable Integer scale,
			int dimensions, boolean unsigned, List<String> values) {

	}

}
