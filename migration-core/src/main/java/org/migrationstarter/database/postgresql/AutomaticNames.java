package org.migrationstarter.database.postgresql;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.migrationstarter.schema.ObjectName;

/**
 * Knows the names that PostgreSQL makes up: {@code table_column_label}, shortened to 63
 * bytes, with a number behind the label where that name is taken ({@code makeObjectName}
 * and {@code ChooseConstraintName} in its source).
 */
final class AutomaticNames {

	private static final int LONGEST = 63;

	private static final Pattern LABEL = Pattern.compile("_(?<label>[a-z]+\\d*)$");

	private AutomaticNames() {
	}

	/**
	 * Tell whether somebody chose a name.
	 * @param name the exact name
	 * @param table the table's name
	 * @param columns the columns that the name would be made of
	 * @param label what the name would end with, for example {@code key}
	 * @return the name
	 */
	static ObjectName of(String name, String table, List<String> columns, String label) {
		Matcher end = LABEL.matcher(name);
		if (!name.contains(label) || !end.find() || !end.group("label").replaceFirst("\\d+$", "").equals(label)) {
			return ObjectName.of(name);
		}
		String made = make(table, addition(columns), "_" + end.group("label"));
		return new ObjectName(name, name.equals(made));
	}

	// Columns are joined until they are too long anyway.
	private static String addition(List<String> columns) {
		StringBuilder addition = new StringBuilder();
		for (String column : columns) {
			addition.append(addition.isEmpty() ? "" : "_").append(column);
			if (bytes(addition.toString()).length > LONGEST) {
				break;
			}
		}
		return addition.toString();
	}

	// The longer of the two names is shortened until they fit.
	private static String make(String table, String addition, String label) {
		byte[] first = bytes(table);
		byte[] second = bytes(addition);
		int available = LONGEST - bytes(label).length - ((second.length > 0) ? 1 : 0);
		int firstLength = first.length;
		int secondLength = second.length;
		while (firstLength + secondLength > available) {
			if (firstLength > secondLength) {
				firstLength--;
			}
			else {
				secondLength--;
			}
		}
		String middle = (second.length > 0) ? "_" + text(second, secondLength) : "";
		return text(first, firstLength) + middle + label;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	// A character is kept only whole.
	private static String text(byte[] bytes, int length) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.IGNORE);
		CharBuffer characters = CharBuffer.allocate(length);
		decoder.decode(ByteBuffer.wrap(bytes, 0, length), characters, true);
		return characters.flip().toString();
	}

}
