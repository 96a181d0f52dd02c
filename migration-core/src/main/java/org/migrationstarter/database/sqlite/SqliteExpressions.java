package org.migrationstarter.database.sqlite;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.TokenCursor;
import org.migrationstarter.database.sql.Tokenizer;

/**
 * One spelling for expressions that differ in white space, comments and the case of
 * keywords only. SQLite keeps them as they were written.
 */
final class SqliteExpressions {

	/** The words that stand between operands, so that no function is called by them. */
	private static final Set<String> OPERATORS = Set.of("and", "or", "not", "in", "is", "isnull", "notnull", "null",
			"like", "glob", "regexp", "match", "between", "escape", "collate", "case", "when", "then", "else", "end",
			"as", "exists", "distinct", "from", "select", "where", "over", "filter", "true", "false", "current_date",
			"current_time", "current_timestamp", "cast");

	/** The words after which a bracket opens like that of a function. */
	private static final Set<String> CALLED = Set.of("cast");

	/** The words that are an operand themselves. */
	private static final Set<String> OPERANDS = Set.of("null", "true", "false", "current_date", "current_time",
			"current_timestamp", "end", "isnull", "notnull");

	private SqliteExpressions() {
	}

	static String spell(String expression) {
		return spell(Tokenizer.lenient().tokens(expression));
	}

	static String spell(List<Token> expression) {
		List<Token> tokens = withoutOuterParentheses(expression);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < tokens.size(); i++) {
			if (i > 0 && isSpaced(tokens, i)) {
				text.append(' ');
			}
			text.append(word(tokens.get(i)));
		}
		return text.toString();
	}

	private static List<Token> withoutOuterParentheses(List<Token> tokens) {
		TokenCursor cursor = new TokenCursor(tokens);
		List<Token> inner = cursor.parenthesised();
		return (cursor.isAtEnd() && !inner.isEmpty()) ? withoutOuterParentheses(inner) : tokens;
	}

	private static String word(Token token) {
		if (token.kind() == Token.Kind.QUOTED_NAME) {
			return '"' + token.value().replace("\"", "\"\"") + '"';
		}
		return isOperator(token) ? token.lowerCase() : token.text();
	}

	private static boolean isOperator(Token token) {
		return token.kind() == Token.Kind.WORD && OPERATORS.contains(token.lowerCase());
	}

	private static boolean isSpaced(List<Token> tokens, int index) {
		Token before = tokens.get(index - 1);
		Token token = tokens.get(index);
		if (before.isSymbol("(") || before.isSymbol(".") || token.isSymbol(")") || token.isSymbol(",")
				|| token.isSymbol(".")) {
			return false;
		}
		if (token.isSymbol("(")) {
			return !isCall(before);
		}
		return !isSign(tokens, index - 1);
	}

	private static boolean isCall(Token before) {
		return before.isName() && (!isOperator(before) || CALLED.contains(before.lowerCase()));
	}

	private static boolean isSign(List<Token> tokens, int index) {
		Token token = tokens.get(index);
		boolean sign = token.isSymbol("-") || token.isSymbol("+") || token.isSymbol("~");
		return sign && (index == 0 || !isOperand(tokens.get(index - 1)));
	}

	private static boolean isOperand(Token token) {
		if (isOperator(token)) {
			return OPERANDS.contains(token.lowerCase());
		}
		return token.kind() != Token.Kind.SYMBOL || token.isSymbol(")");
	}

	/**
	 * Spell a default. Behind {@code default} SQLite takes a name in quotes for a string.
	 * @param text the default as it was written
	 * @return the expression, or {@code null} if it says no more than its absence
	 */
	static @Nullable String spellDefault(String text) {
		List<Token> tokens = Tokenizer.lenient().tokens(text);
		if (tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.QUOTED_NAME) {
			return "'" + tokens.get(0).value().replace("'", "''") + "'";
		}
		String spelled = spell(tokens);
		return spelled.equals("null") ? null : spelled;
	}

}
