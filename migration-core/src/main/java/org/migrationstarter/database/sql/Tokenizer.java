package org.migrationstarter.database.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQL text into tokens. White space and comments are left out. Text that is cut
 * short, as in an open string, ends with a token that reaches to its end.
 */
public final class Tokenizer {

	private static final List<String> LONG_SYMBOLS = List.of("->>", "||", "<=", ">=", "<>", "!=", "==", "->", "<<",
			">>", "::");

	private final String nameQuotes;

	private Tokenizer(String nameQuotes) {
		this.nameQuotes = nameQuotes;
	}

	/**
	 * A tokenizer of standard SQL, where names are quoted by {@code "} only.
	 * @return the tokenizer
	 */
	public static Tokenizer standard() {
		return new Tokenizer("\"");
	}

	/**
	 * A tokenizer that takes <code>`name`</code> and {@code [name]} as quoted names too,
	 * as SQLite does.
	 * @return the tokenizer
	 */
	public static Tokenizer lenient() {
		return new Tokenizer("\"`[");
	}

	/**
	 * Split a text.
	 * @param sql the text
	 * @return its tokens, in order
	 */
	public List<Token> tokens(String sql) {
		return first(Integer.MAX_VALUE, sql);
	}

	/**
	 * Split the beginning of a text, which may be long.
	 * @param count how many tokens are wanted
	 * @param sql the text
	 * @return its first tokens, in order; fewer if it has no more
	 */
	public List<Token> first(int count, String sql) {
		List<Token> tokens = new ArrayList<>();
		for (int position = skipBlank(sql, 0); position < sql.length() && tokens.size() < count;) {
			Token token = tokenAt(sql, position);
			tokens.add(token);
			position = skipBlank(sql, token.end());
		}
		return tokens;
	}

	private static int skipBlank(String sql, int start) {
		int position = start;
		while (position < sql.length()) {
			if (Character.isWhitespace(sql.charAt(position))) {
				position++;
			}
			else if (sql.startsWith("--", position)) {
				position = after(sql, "\n", position + 2);
			}
			else if (sql.startsWith("/*", position)) {
				position = after(sql, "*/", position + 2);
			}
			else {
				break;
			}
		}
		return position;
	}

	private static int after(String sql, String end, int start) {
		int found = sql.indexOf(end, start);
		return (found != -1) ? found + end.length() : sql.length();
	}

	private Token tokenAt(String sql, int start) {
		char first = sql.charAt(start);
		if (first == '\'') {
			return token(Token.Kind.STRING, sql, start, endOfQuoted(sql, start, '\''));
		}
		if (this.nameQuotes.indexOf(first) != -1) {
			return token(Token.Kind.QUOTED_NAME, sql, start, endOfQuoted(sql, start, (first == '[') ? ']' : first));
		}
		if (isDigit(first) || (first == '.' && start + 1 < sql.length() && isDigit(sql.charAt(start + 1)))) {
			return token(Token.Kind.NUMBER, sql, start, endOfNumber(sql, start));
		}
		if (isNamePart(first)) {
			return wordAt(sql, start);
		}
		return symbolAt(sql, start);
	}

	private static Token wordAt(String sql, int start) {
		int end = start;
		while (end < sql.length() && isNamePart(sql.charAt(end))) {
			end++;
		}
		String word = sql.substring(start, end);
		if (word.equalsIgnoreCase("u") && sql.startsWith("&\"", end)) {
			return token(Token.Kind.QUOTED_NAME, sql, start, endOfQuoted(sql, end + 1, '"'));
		}
		if (word.equalsIgnoreCase("u") && sql.startsWith("&'", end)) {
			return token(Token.Kind.STRING, sql, start, endOfQuoted(sql, end + 1, '\''));
		}
		if ((word.equalsIgnoreCase("x") || word.equalsIgnoreCase("n")) && sql.startsWith("'", end)) {
			return token(Token.Kind.STRING, sql, start, endOfQuoted(sql, end, '\''));
		}
		return token(Token.Kind.WORD, sql, start, end);
	}

	private static Token symbolAt(String sql, int start) {
		for (String symbol : LONG_SYMBOLS) {
			if (sql.startsWith(symbol, start)) {
				return new Token(Token.Kind.SYMBOL, symbol, start);
			}
		}
		return token(Token.Kind.SYMBOL, sql, start, start + 1);
	}

	private static int endOfQuoted(String sql, int start, char quote) {
		for (int position = start + 1; position < sql.length(); position++) {
			if (sql.charAt(position) == quote) {
				boolean doubled = quote != ']' && position + 1 < sql.length() && sql.charAt(position + 1) == quote;
				if (!doubled) {
					return position + 1;
				}
				position++;
			}
		}
		return sql.length();
	}

	private static int endOfNumber(String sql, int start) {
		boolean hexadecimal = sql.regionMatches(true, start, "0x", 0, 2);
		int end = start;
		while (end < sql.length() && (isNamePart(sql.charAt(end)) || sql.charAt(end) == '.'
				|| (!hexadecimal && isExponentSign(sql, end)))) {
			end++;
		}
		return end;
	}

	private static boolean isExponentSign(String sql, int position) {
		char sign = sql.charAt(position);
		char before = sql.charAt(position - 1);
		return (sign == '+' || sign == '-') && (before == 'e' || before == 'E') && position + 1 < sql.length()
				&& isDigit(sql.charAt(position + 1));
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private static boolean isNamePart(char character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character >= 0x80;
	}

	private static Token token(Token.Kind kind, String sql, int start, int end) {
		return new Token(kind, sql.substring(start, end), start);
	}

}
