package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.Token.Kind;

/**
 * Splits statements into tokens as MySQL and MariaDB do: a backslash escapes in a string,
 * double quotes are those of a string, and a comment that begins with an exclamation mark
 * is none.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/comments.html">Comments</a>
 */
final class MySqlTokenizer {

	private static final Pattern BLANK = Pattern
		.compile("\\s+|#[^\\n]*|--(?=\\s|$)[^\\n]*|/\\*M?!\\d*|\\*/|/\\*(?s:.*?)(?:\\*/|$)");

	private static final Pattern WORD = Pattern.compile("[\\w$\\x{80}-\\x{FFFF}]+");

	private final String sql;

	private final List<Token> tokens = new ArrayList<>();

	private MySqlTokenizer(String sql) {
		this.sql = sql;
	}

	/**
	 * Split a statement.
	 * @param sql the statement
	 * @return its tokens, without white space and comments
	 */
	static List<Token> tokens(String sql) {
		return first(Integer.MAX_VALUE, sql);
	}

	/**
	 * Split the beginning of a statement, which may be long.
	 * @param count how many tokens are wanted
	 * @param sql the statement
	 * @return its first tokens; fewer if it has no more
	 */
	static List<Token> first(int count, String sql) {
		MySqlTokenizer tokenizer = new MySqlTokenizer(sql);
		int position = 0;
		while (position < sql.length() && tokenizer.tokens.size() < count) {
			position = tokenizer.take(position);
		}
		return tokenizer.tokens;
	}

	private int take(int start) {
		int blank = end(BLANK, start);
		if (blank > start) {
			return blank;
		}
		char first = this.sql.charAt(start);
		if (first == '`') {
			return add(Kind.QUOTED_NAME, start, endOfQuoted(start, false));
		}
		if (first == '\'' || first == '"') {
			return add(Kind.STRING, start, endOfQuoted(start, true));
		}
		int word = end(WORD, start);
		return (word > start) ? add(Kind.WORD, start, word) : add(Kind.SYMBOL, start, start + 1);
	}

	private int end(Pattern pattern, int start) {
		Matcher matcher = pattern.matcher(this.sql).region(start, this.sql.length());
		return matcher.lookingAt() ? matcher.end() : start;
	}

	private int endOfQuoted(int start, boolean escapes) {
		// Two quotes that stand for one look like two tokens, which does no harm here.
		char quote = this.sql.charAt(start);
		int position = start + 1;
		while (position < this.sql.length() && this.sql.charAt(position) != quote) {
			position += (escapes && this.sql.charAt(position) == '\\') ? 2 : 1;
		}
		return Math.min(position + 1, this.sql.length());
	}

	private int add(Kind kind, int start, int end) {
		this.tokens.add(new Token(kind, this.sql.substring(start, end), start));
		return end;
	}

}
