package org.migrationstarter.database.h2;

import org.jspecify.annotations.Nullable;

/**
 * The default of a column, taken apart: H2 changes its two parts one by one.
 *
 * @param value the value of new rows, or {@code null}
 * @param onUpdate the value that rows get whenever they change, or {@code null}
 */
record H2Default(@Nullable String value, @Nullable String onUpdate) {

	private static final String ON_UPDATE = " on update ";

	static H2Default of(@Nullable String text) {
		int end = (text != null) ? text.lastIndexOf(ON_UPDATE) : -1;
		if (text == null || end < 0 || isWithinLiteral(text, end)) {
			return new H2Default(text, null);
		}
		String value = text.substring(0, end);
		return new H2Default(value.equals("null") ? null : value, text.substring(end + ON_UPDATE.length()));
	}

	private static boolean isWithinLiteral(String text, int position) {
		return text.substring(0, position).chars().filter((character) -> character == '\'').count() % 2 != 0;
	}

}
