package org.migrationstarter.database.mysql;

/**
 * Names and texts as they are written in SQL, for the default SQL mode, where a backslash
 * escapes.
 */
final class Quoting {

	private Quoting() {
	}

	static String name(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

	static String unquoted(String name) {
		String mark = name.substring(0, 1);
		return name.substring(1, name.length() - 1).replace(mark + mark, mark);
	}

	static String text(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
	}

}
