package org.migrationstarter.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;

/**
 * Whether values of one type may not fit another. What is not known to be wide enough
 * counts as too narrow.
 */
final class TypeNarrowing {

	private static final Map<String, Integer> DIGITS = Map.of("tinyint", 3, "smallint", 5, "mediumint", 8, "int", 10,
			"integer", 10, "bigint", 19);

	private static final Set<String> DECIMALS = Set.of("numeric", "decimal");

	private static final Set<String> BOUNDED_TEXTS = Set.of("char", "character", "varchar", "character varying",
			"varchar_ignorecase");

	private static final Set<String> UNBOUNDED_TEXTS = Set.of("text", "clob", "character large object", "longvarchar",
			"mediumtext", "longtext");

	// What each type takes in, of those that keep their values in it.
	private static final Map<String, Set<String>> WIDER = Map.of("double precision", Set.of("real", "float"), "double",
			Set.of("real", "float"), "timestamp", Set.of("date"), "datetime", Set.of("date"), "text",
			Set.of("tinytext"), "mediumtext", Set.of("tinytext", "text"), "longtext",
			Set.of("tinytext", "text", "mediumtext"), "varbinary", Set.of("binary"), "blob", Set.of("tinyblob"),
			"longblob", Set.of("tinyblob", "blob", "mediumblob"));

	private static final int INTEGERS_OF_DOUBLE = 15;

	private static final int SIGN = 1;

	private final ColumnType from;

	private final ColumnType to;

	private TypeNarrowing(ColumnType from, ColumnType to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Compare two types.
	 * @param from the type before
	 * @param to the type after
	 * @return {@code true} if a value of the first may be lost or cut short in the second
	 */
	static boolean between(ColumnType from, ColumnType to) {
		return new TypeNarrowing(from, to).narrows();
	}

	private boolean narrows() {
		if (this.from.dimensions() != this.to.dimensions()) {
			return true;
		}
		if (this.from.base().equals(this.to.base())) {
			return sameBaseNarrows();
		}
		return !integerFits() && !textFits() && !constantsFit() && !isWider();
	}

	private boolean sameBaseNarrows() {
		return this.from.unsigned() != this.to.unsigned() || less(this.to.length(), this.from.length())
				|| less(this.to.scale(), this.from.scale()) || lessDigits()
				|| !this.to.values().containsAll(this.from.values());
	}

	private boolean lessDigits() {
		if (this.to.precision() == null || this.from.precision() == null) {
			return this.to.precision() != null;
		}
		return digits(this.to) < digits(this.from);
	}

	private static int digits(ColumnType type) {
		int scale = (type.scale() != null) ? type.scale() : 0;
		return ((type.precision() != null) ? type.precision() : Integer.MAX_VALUE) - scale;
	}

	private boolean integerFits() {
		Integer digits = digitsOfInteger(this.from);
		if (digits == null) {
			return false;
		}
		if (this.to.unsigned() && !this.from.unsigned()) {
			return false;
		}
		Integer wider = digitsOfInteger(this.to);
		if (wider != null) {
			return digits < wider;
		}
		if (DECIMALS.contains(this.to.base())) {
			return digits <= digits(this.to);
		}
		if (isText(this.to)) {
			return this.to.length() == null || digits + SIGN <= this.to.length();
		}
		return (this.to.base().equals("double precision") || this.to.base().equals("double"))
				&& digits <= INTEGERS_OF_DOUBLE;
	}

	private static @Nullable Integer digitsOfInteger(ColumnType type) {
		Integer digits = DIGITS.get(type.base());
		boolean longer = type.unsigned() && type.base().equals("bigint");
		return (digits != null && longer) ? Integer.valueOf(digits + 1) : digits;
	}

	private boolean textFits() {
		if (!BOUNDED_TEXTS.contains(this.from.base())) {
			return false;
		}
		return UNBOUNDED_TEXTS.contains(this.to.base())
				|| (BOUNDED_TEXTS.contains(this.to.base()) && !less(this.to.length(), this.from.length()));
	}

	private boolean constantsFit() {
		int longest = this.from.values().stream().mapToInt(String::length).max().orElse(Integer.MAX_VALUE);
		List<String> constants = this.from.values();
		return !constants.isEmpty() && isText(this.to) && (this.to.length() == null || longest <= this.to.length());
	}

	private boolean isWider() {
		return WIDER.getOrDefault(this.to.base(), Set.of()).contains(this.from.base())
				&& !less(this.to.length(), this.from.length());
	}

	private static boolean isText(ColumnType type) {
		return BOUNDED_TEXTS.contains(type.base()) || UNBOUNDED_TEXTS.contains(type.base());
	}

	private static boolean less(@Nullable Integer after, @Nullable Integer before) {
		return after != null && (before == null || after < before);
	}

}
