package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of an SQL expression, cut into words, quoted names, literals and symbols, so
 * that it can be compared and searched without being understood.
 *
 * @param tokens the parts in their order, without white space
 */
record ExpressionText(List<Token> tokens) {

	private static final String BRACKETS = "(),;[].";

	/**
	 * Cut a text into tokens.
	 * @param text the expression
	 * @return its tokens
	 */
	static ExpressionText of(String text) {
		List<Token> tokens = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			char first = text.charAt(start);
			int end = start + 1;
			if (first == '\'' || first == '"' || first == '`') {
				end = endOfQuoted(text, start);
				tokens.add(new Token((first == '\'') ? Kind.LITERAL : Kind.NAME, text.substring(start, end), start));
			}
			else if (isWord(first)) {
				while (end < text.length() && (isWord(text.charAt(end)) || isDecimalPoint(text, start, end))) {
					end++;
				}
				tokens.add(new Token(Kind.WORD, text.substring(start, end), start));
			}
			else if (!Character.isWhitespace(first)) {
				while (isOperator(first) && end < text.length() && isOperator(text.charAt(end))) {
					end++;
				}
				tokens.add(new Token(Kind.SYMBOL, text.substring(start, end), start));
			}
			start = end;
		}
		return new ExpressionText(tokens);
	}

	private static int endOfQuoted(String text, int start) {
		char quote = text.charAt(start);
		int end = start + 1;
		while (end < text.length()) {
			if (text.charAt(end) == quote) {
				if (end + 1 == text.length() || text.charAt(end + 1) != quote) {
					return end + 1;
				}
				end++;
			}
			end++;
		}
		return text.length();
	}

	private static boolean isWord(char character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '$';
	}

	private static boolean isDecimalPoint(String text, int start, int position) {
		return text.charAt(position) == '.' && Character.isDigit(text.charAt(start));
	}

	private static boolean isOperator(char character) {
		return !isWord(character) && !Character.isWhitespace(character) && BRACKETS.indexOf(character) < 0
				&& character != '\'' && character != '"' && character != '`';
	}

	/**
	 * Return one spelling for all texts that differ only in white space, in the case of
	 * words and in parentheses around the whole.
	 * @return the normal form
	 */
	String normalised() {
		int from = 0;
		int to = this.tokens.size();
		while (to - from > 2 && closing(from, to) == to - 1) {
			from++;
			to--;
		}
		return this.tokens.subList(from, to)
			.stream()
			.map((token) -> (token.kind() == Kind.WORD) ? token.text().toLowerCase(Locale.ROOT) : token.text())
			.collect(Collectors.joining(" "));
	}

	private int closing(int from, int to) {
		int depth = 0;
		for (int i = from; i < to; i++) {
			String text = this.tokens.get(i).text();
			if (text.equals("(")) {
				depth++;
			}
			else if (text.equals(")")) {
				depth--;
			}
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Return all that may be a column's name in it.
	 * @return words and quoted names, in lower case
	 */
	Set<String> names() {
		return this.tokens.stream()
			.filter(Token::isName)
			.map((token) -> token.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	/**
	 * Return a text that calls a column by another name.
	 * @param text the text these tokens were cut from
	 * @param from the column's name in it
	 * @param to the new name
	 * @return the text with the new name
	 */
	static String rename(String text, String from, String to) {
		StringBuilder renamed = new StringBuilder();
		int copied = 0;
		for (Token token : of(text).tokens()) {
			if (token.isName() && (token.quoted() ? token.name().equals(from) : token.name().equalsIgnoreCase(from))) {
				renamed.append(text, copied, token.start()).append(token.withName(to));
				copied = token.start() + token.text().length();
			}
		}
		return renamed.append(text, copied, text.length()).toString();
	}

	/**
	 * What a token is.
	 */
	enum Kind {

		/** A name without quotes, a keyword or a number. */
		WORD,

		/** A name in quotes. */
		NAME,

		/** A string. */
		LITERAL,

		/** An operator or punctuation. */
		SYMBOL

	}

	/**
	 * One part of an expression.
	 *
	 * @param kind what it is
	 * @param text the text as it stands, with its quotes
	 * @param start where it begins
	 */
	record Token(Kind kind, String text, int start) {

		boolean isName() {
			return this.kind == Kind.WORD || this.kind == Kind.NAME;
		}

		boolean quoted() {
			return this.kind == Kind.NAME;
		}

		String name() {
			if (!quoted()) {
				return this.text;
			}
			String quote = this.text.substring(0, 1);
			return this.text.substring(1, Math.max(1, this.text.length() - 1)).replace(quote + quote, quote);
		}

		String withName(String name) {
			if (quoted()) {
				String quote = this.text.substring(0, 1);
				return quote + name.replace(quote, quote + quote) + quote;
			}
			boolean plain = name.chars().allMatch((character) -> isWord((char) character));
			return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
		}

	}

}
