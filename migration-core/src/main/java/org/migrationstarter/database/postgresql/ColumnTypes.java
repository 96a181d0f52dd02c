package org.migrationstarter.database.postgresql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;

/**
 * Understands types as {@code format_type} writes them.
 */
final class ColumnTypes {

	private static final Pattern TYPE = Pattern.compile(
			"(?<name>[^\"(\\[]+?)(?:\\((?<first>\\d+)(?:,(?<second>-?\\d+))?\\))?(?<zone> with(?:out)? time zone)?");

	/** What the types with a time are rounded to by themselves: microseconds. */
	private static final int USUAL_PRECISION = 6;

	private ColumnTypes() {
	}

	static ColumnType parse(String text) {
		if (text.endsWith("[]")) {
			ColumnType element = parse(text.substring(0, text.length() - 2));
			return new ColumnType(element.text() + "[]", element.base(), element.length(), element.precision(),
					element.scale(), 1, false, List.of());
		}
		Matcher type = TYPE.matcher(text);
		if (!type.matches()) {
			return ColumnType.of(text);
		}
		Integer first = number(type.group("first"));
		Integer second = number(type.group("second"));
		String zone = " with time zone".equals(type.group("zone")) ? " with time zone" : "";
		String name = type.group("name");
		return switch (name) {
			case "character varying" -> sized("varchar", first);
			case "character" -> sized("char", first);
			case "numeric" ->
				(first != null && second != null) ? ColumnType.of(name, first, second) : ColumnType.of(name);
			default -> (name.startsWith("time") || name.startsWith("interval")) ? timed(name, first, zone)
					: (second != null) ? ColumnType.of(name, first, second) : sized(name, first);
		};
	}

	private static ColumnType sized(String base, @Nullable Integer length) {
		return (length != null) ? ColumnType.of(base, length) : ColumnType.of(base);
	}

	private static ColumnType timed(String name, @Nullable Integer precision, String zone) {
		if (precision == null || precision == USUAL_PRECISION) {
			return ColumnType.of(name + zone);
		}
		return new ColumnType(name + "(" + precision + ")" + zone, name + zone, null, precision, null, 0, false,
				List.of());
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

}
