package org.migrationstarter.database.sql;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One token of SQL text.
 *
 * @param kind what it is
 * @param text the token as it is written, with its quotes
 * @param start where it begins in the text
 */
public record Token(Kind kind, String text, int start) {

	private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\(\\\\|[0-9A-Fa-f]{4}|\\+[0-9A-Fa-f]{6})");

	/**
	 * Return where it ends in the text.
	 * @return the offset behind its last character
	 */
	public int end() {
		return this.start + this.text.length();
	}

	/**
	 * Whether it is one of the given keywords. A quoted name never is.
	 * @param keywords the keywords in lower case
	 * @return {@code true} if it is one of them, in any case
	 */
	public boolean isKeyword(String... keywords) {
		if (this.kind == Kind.WORD) {
			for (String keyword : keywords) {
				if (keyword.equalsIgnoreCase(this.text)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Whether it is the given symbol.
	 * @param symbol the symbol
	 * @return {@code true} if it is
	 */
	public boolean isSymbol(String symbol) {
		return this.kind == Kind.SYMBOL && this.text.equals(symbol);
	}

	/**
	 * Whether it can be a name.
	 * @return {@code true} for a word and for a quoted name
	 */
	public boolean isName() {
		return this.kind == Kind.WORD || this.kind == Kind.QUOTED_NAME;
	}

	/**
	 * Return what it stands for: a quoted name or a string without its quotes, anything
	 * else as it is written.
	 * @return the value
	 */
	public String value() {
		if (this.kind != Kind.QUOTED_NAME && this.kind != Kind.STRING) {
			return this.text;
		}
		int open = 0;
		while (Character.isLetter(this.text.charAt(open)) || this.text.charAt(open) == '&') {
			open++;
		}
		char quote = (this.text.charAt(open) == '[') ? ']' : this.text.charAt(open);
		String inner = this.text.substring(open + 1, Math.max(open + 1, this.text.length() - 1));
		if (quote == ']') {
			return inner;
		}
		String value = inner.replace("" + quote + quote, "" + quote);
		return (open == 2) ? unescaped(value) : value;
	}

	private static String unescaped(String value) {
		return UNICODE_ESCAPE.matcher(value)
			.replaceAll((match) -> Matcher.quoteReplacement(match.group().equals("\\\\") ? "\\"
					: Character.toString(Integer.parseInt(match.group().replaceFirst("\\\\\\+?", ""), 16))));
	}

	/**
	 * Return it in lower case if it is a word, else as it is written.
	 * @return the text
	 */
	public String lowerCase() {
		return (this.kind == Kind.WORD) ? this.text.toLowerCase(Locale.ROOT) : this.text;
	}

	/**
	 * The kinds of tokens.
	 */
	public enum Kind {

		/** A keyword or a name without quotes. */
		WORD,

		/** A name in quotes. */
		QUOTED_NAME,

		/** A character or binary string. */
		STRING,

		/** A number without sign. */
		NUMBER,

		/** An operator, bracket or comma. */
		SYMBOL

	}

}
