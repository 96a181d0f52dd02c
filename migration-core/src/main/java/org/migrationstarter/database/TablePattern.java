package org.migrationstarter.database;

import java.util.Locale;
import java.util.regex.Pattern;

import org.migrationstarter.schema.QualifiedName;

/**
 * A pattern of table names, as a user writes it: {@code *} stands for any characters,
 * {@code ?} for one, case does not matter. A pattern with a dot is compared with schema
 * and name, one without with the name in any schema.
 *
 * @param text the pattern
 */
public record TablePattern(String text) {

	/**
	 * Whether a table is meant.
	 * @param table the table
	 * @return {@code true} if the pattern matches its name
	 */
	public boolean matches(QualifiedName table) {
		String name = this.text.contains(".") ? table.toString() : table.name();
		return regex().matcher(name.toLowerCase(Locale.ROOT)).matches();
	}

	private Pattern regex() {
		StringBuilder regex = new StringBuilder();
		for (char character : this.text.toLowerCase(Locale.ROOT).toCharArray()) {
			switch (character) {
				case '*' -> regex.append(".*");
				case '?' -> regex.append('.');
				default -> regex.append(Pattern.quote(String.valueOf(character)));
			}
		}
		return Pattern.compile(regex.toString());
	}

}
