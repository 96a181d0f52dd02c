package org.migrationstarter.database.postgresql;

import java.util.List;
import java.util.Locale;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.Tokenizer;

/**
 * Lets indexes be built within a transaction: what PostgreSQL does concurrently it does
 * not do there, and nobody has to wait for a scratch schema.
 */
final class BlockingIndexes {

	private BlockingIndexes() {
	}

	/**
	 * Return the statement to run in a transaction.
	 * @param sql a statement
	 * @return the statement without the word {@code concurrently}
	 */
	static String in(String sql) {
		if (!sql.toLowerCase(Locale.ROOT).contains("concurrently")) {
			return sql;
		}
		List<Token> tokens = Tokenizer.standard().tokens(sql);
		for (int i = 1; i < tokens.size(); i++) {
			if (tokens.get(i).isKeyword("concurrently")
					&& tokens.get(i - 1).isKeyword("index", "table", "schema", "view")) {
				return sql.substring(0, tokens.get(i - 1).end()) + in(sql.substring(tokens.get(i).end()));
			}
		}
		return sql;
	}

}
