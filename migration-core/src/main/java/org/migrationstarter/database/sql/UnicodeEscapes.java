package org.migrationstarter.database.sql;

import java.util.Locale;

/**
 * Writes names and strings as people do, where a database tells them with escapes:
 * {@code U&"gr\00f6\00dfe"} is {@code "größe"}.
 */
public final class UnicodeEscapes {

	private UnicodeEscapes() {
	}

	/**
	 * Replace the names and strings that are written with escapes.
	 * @param expression the expression
	 * @return the expression, otherwise as it was written
	 */
	public static String decode(String expression) {
		StringBuilder result = new StringBuilder();
		int copied = 0;
		for (Token token : Tokenizer.standard().tokens(expression)) {
			if (token.text().toLowerCase(Locale.ROOT).startsWith("u&")) {
				String quote = token.text().substring(2, 3);
				result.append(expression, copied, token.start())
					.append(quote)
					.append(token.value().replace(quote, quote + quote))
					.append(quote);
				copied = token.end();
			}
		}
		return result.append(expression, copied, expression.length()).toString();
	}

}
