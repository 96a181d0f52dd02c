package org.migrationstarter.database.informationschema;

import org.migrationstarter.schema.ColumnType;

/**
 * The numbers that a sequence of a type can give, as far as {@code bigint} holds them.
 */
public final class IntegerRange {

	private static final int DIGITS_OF_BIGINT = 18;

	private IntegerRange() {
	}

	/**
	 * Return the lowest number of a type.
	 * @param type an exact numeric type
	 * @return the number
	 */
	public static long lowest(ColumnType type) {
		return switch (type.base()) {
			case "tinyint" -> Byte.MIN_VALUE;
			case "smallint" -> Short.MIN_VALUE;
			case "integer" -> Integer.MIN_VALUE;
			case "numeric" -> isWiderThanBigint(type) ? Long.MIN_VALUE : -nines(type);
			default -> Long.MIN_VALUE;
		};
	}

	/**
	 * Return the highest number of a type.
	 * @param type an exact numeric type
	 * @return the number
	 */
	public static long highest(ColumnType type) {
		return switch (type.base()) {
			case "tinyint" -> Byte.MAX_VALUE;
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			case "numeric" -> isWiderThanBigint(type) ? Long.MAX_VALUE : nines(type);
			default -> Long.MAX_VALUE;
		};
	}

	private static boolean isWiderThanBigint(ColumnType type) {
		return type.precision() == null || type.precision() > DIGITS_OF_BIGINT;
	}

	private static long nines(ColumnType type) {
		return Long.parseLong("9".repeat((type.precision() != null) ? type.precision() : DIGITS_OF_BIGINT));
	}

}
