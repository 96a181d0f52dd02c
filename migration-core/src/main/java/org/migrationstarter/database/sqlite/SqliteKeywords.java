package org.migrationstarter.database.sqlite;

import java.util.Set;

/**
 * The keywords of SQLite that are no names without quotes: those of its list that its
 * parser does not take for a name, the kinds of join, and the two truth values, which it
 * would take for numbers.
 *
 * @see <a href="https://www.sqlite.org/lang_keywords.html">SQLite Keywords</a>
 */
final class SqliteKeywords {

	static final Set<String> RESERVED = Set.of("add", "all", "alter", "and", "as", "autoincrement", "between", "case",
			"cast", "check", "collate", "commit", "constraint", "create", "cross", "current_date", "current_time",
			"current_timestamp", "default", "deferrable", "delete", "distinct", "drop", "else", "escape", "except",
			"exists", "false", "foreign", "from", "full", "group", "having", "if", "in", "index", "inner", "insert",
			"intersect", "into", "is", "isnull", "join", "left", "limit", "natural", "not", "nothing", "notnull",
			"null", "on", "or", "order", "outer", "primary", "raise", "references", "returning", "right", "select",
			"set", "table", "then", "to", "transaction", "true", "union", "unique", "update", "using", "values", "when",
			"where");

	private SqliteKeywords() {
	}

}
