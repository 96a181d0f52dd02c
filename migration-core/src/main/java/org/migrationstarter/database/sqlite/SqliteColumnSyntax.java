package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Identity;

/**
 * Columns as SQLite writes them, without the primary key that numbers a column.
 */
final class SqliteColumnSyntax extends ColumnSyntax {

	/** The defaults that need no parentheses around them. */
	private static final Pattern LITERAL = Pattern.compile(
			"[+-]?[0-9.][0-9a-z_.+-]*|x?'(?:[^']|'')*'|null|true|false|current_(?:date|time|timestamp)",
			Pattern.CASE_INSENSITIVE);

	SqliteColumnSyntax(Identifiers names) {
		super(names, new SequenceSyntax());
	}

	@Override
	protected List<String> attributes(Column column) {
		String value = column.defaultValue();
		boolean expression = value != null && !isLiteral(value);
		List<String> attributes = new ArrayList<>(
				super.attributes(expression ? column.withDefaultValue("(" + value + ")") : column));
		attributes.remove("");
		return attributes;
	}

	/**
	 * Whether a default needs no parentheses around it.
	 * @param value the default
	 * @return {@code false} for an expression
	 */
	static boolean isLiteral(String value) {
		return LITERAL.matcher(value).matches();
	}

	@Override
	public String identity(Identity identity) {
		return "";
	}

}
