package org.migrationstarter.database.sqlite;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.TokenCursor;
import org.migrationstarter.database.sql.Tokenizer;

/**
 * What only the text of a {@code create index} statement tells.
 *
 * @param expressions its keys as they are written, without collation and direction
 * @param predicate which rows it holds, or {@code null} for all
 * @see <a href="https://www.sqlite.org/lang_createindex.html">CREATE INDEX</a>
 */
record CreateIndex(List<String> expressions, @Nullable String predicate) {

	static CreateIndex parse(String sql) {
		TokenCursor cursor = new TokenCursor(Tokenizer.lenient().tokens(sql));
		while (!cursor.isAtEnd() && !cursor.peek().isSymbol("(")) {
			cursor.next();
		}
		List<String> expressions = TokenCursor.splitAtCommas(cursor.parenthesised())
			.stream()
			.map((key) -> SqliteExpressions.spell(withoutOrder(key)))
			.toList();
		return new CreateIndex(expressions, cursor.accept("where") ? SqliteExpressions.spell(cursor.rest()) : null);
	}

	private static List<Token> withoutOrder(List<Token> key) {
		int end = key.size();
		if (key.get(end - 1).isKeyword("asc", "desc")) {
			end--;
		}
		boolean collated = end > 2 && key.get(end - 2).isKeyword("collate");
		return key.subList(0, collated ? end - 2 : end);
	}

}
