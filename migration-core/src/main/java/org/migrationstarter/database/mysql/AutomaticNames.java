package org.migrationstarter.database.mysql;

import java.util.List;
import java.util.regex.Pattern;

import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;

/**
 * Knows the names that the database makes up: that of the first column for an index, of
 * the table with a number for a foreign key.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/create-table.html">CREATE
 * TABLE</a>
 */
final class AutomaticNames {

	private AutomaticNames() {
	}

	static boolean isOfIndex(String name, IndexKey firstKey) {
		String start = firstKey.expression() ? "functional_index" : firstKey.text();
		return isNumbered(name, start, "_", true);
	}

	static boolean isOfForeignKey(String name, String table) {
		return isNumbered(name, table, "_ibfk_", false);
	}

	static boolean isNumbered(String name, String start, String separator, boolean firstHasNoNumber) {
		String number = separator + "\\d+";
		return Pattern
			.compile(Pattern.quote(start) + (firstHasNoNumber ? "(?:" + number + ")?" : number),
					Pattern.CASE_INSENSITIVE)
			.matcher(name)
			.matches();
	}

	/**
	 * Whether an index is the one that a foreign key brought along, because there was no
	 * other to serve it. It is named like the foreign key, or like its first column where
	 * the foreign key was not given a name.
	 * @param index the index
	 * @param foreignKeys the foreign keys of its table
	 * @return {@code true} if nobody asked for it
	 */
	static boolean isBroughtByForeignKey(Index index, List<ForeignKey> foreignKeys) {
		return foreignKeys.stream()
			.filter((key) -> key.columns().stream().map(IndexKey::column).toList().equals(index.keys()))
			.anyMatch((key) -> index.name().text().equalsIgnoreCase(key.name().text())
					|| (key.name().generated() && index.name().generated()))
				&& !index.unique() && index.method() == null && index.options() == null;
	}

}
