package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;

/**
 * Understands the types of the catalogue ({@code int(10) unsigned}).
 */
final class ColumnTypes {

	private static final Pattern TYPE = Pattern.compile("(\\w+)(?:\\((.*)\\))?(.*)", Pattern.DOTALL);

	private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]|\\\\.|'')*)'", Pattern.DOTALL);

	private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

	private static final Set<String> DECIMALS = Set.of("decimal", "float", "double");

	private static final Set<String> TIMES = Set.of("time", "datetime", "timestamp");

	private static final Set<String> LISTS = Set.of("enum", "set");

	private static final String ZEROFILL = " zerofill";

	private static final String BOOLEAN = "tinyint(1)";

	private ColumnTypes() {
	}

	/**
	 * Understand a type.
	 * @param text the type as the catalogue shows it
	 * @param spatialReference the spatial reference system, or {@code null} for any
	 * @return the type
	 */
	static ColumnType parse(String text, @Nullable Long spatialReference) {
		Matcher matcher = TYPE.matcher(text);
		if (!matcher.matches()) {
			return ColumnType.of(text);
		}
		String base = matcher.group(1);
		String arguments = matcher.group(2);
		boolean unsigned = matcher.group(3).contains("unsigned");
		boolean zerofill = matcher.group(3).contains("zerofill");
		if (zerofill) {
			base += ZEROFILL;
		}
		else if (INTEGERS.contains(base)) {
			return integer(base, text.startsWith(BOOLEAN), unsigned);
		}
		if (spatialReference != null) {
			return ColumnType.of(text + " srid " + spatialReference);
		}
		if (LISTS.contains(base)) {
			return new ColumnType(text, base, null, null, null, 0, false, texts(arguments));
		}
		if (DECIMALS.contains(matcher.group(1)) && arguments != null) {
			String[] digits = arguments.split(",");
			return new ColumnType(text, base, null, Integer.valueOf(digits[0]),
					(digits.length > 1) ? Integer.valueOf(digits[1]) : null, 0, unsigned, List.of());
		}
		if (TIMES.contains(base)) {
			return new ColumnType(text, base, null, (arguments != null) ? Integer.parseInt(arguments) : 0, null, 0,
					false, List.of());
		}
		if (base.equals("year") || arguments == null) {
			return new ColumnType((arguments != null) ? base : text, base, null, null, null, 0, unsigned, List.of());
		}
		return new ColumnType(text, base, Integer.valueOf(arguments), null, null, 0, unsigned, List.of());
	}

	/**
	 * Whether values of a type are written as plain numbers.
	 * @param type the type
	 * @return {@code true} for numbers and years
	 */
	static boolean isNumber(ColumnType type) {
		String base = type.base().replace(ZEROFILL, "");
		return INTEGERS.contains(base) || DECIMALS.contains(base) || base.equals("year");
	}

	private static ColumnType integer(String base, boolean isBoolean, boolean unsigned) {
		// A display width means nothing, but drivers read tinyint(1) as a boolean.
		String text = (isBoolean ? BOOLEAN : base) + (unsigned ? " unsigned" : "");
		return new ColumnType(text, base, isBoolean ? 1 : null, null, null, 0, unsigned, List.of());
	}

	private static List<String> texts(String arguments) {
		List<String> texts = new ArrayList<>();
		Matcher matcher = TEXT.matcher(arguments);
		while (matcher.find()) {
			texts.add(matcher.group(1).replaceAll("''|\\\\'", "'").replace("\\\\", "\\"));
		}
		return texts;
	}

}
