package org.migrationstarter.database.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.TokenCursor;
import org.migrationstarter.database.sql.Tokenizer;

/**
 * Writes expressions with parentheses around all that an operator takes, so that two
 * which differ in needless parentheses become equal. What it does not understand stays as
 * it is.
 *
 * @see <a href="https://www.sqlite.org/lang_expr.html">SQL Language Expressions</a>
 */
final class ExpressionStructure {

	private static final int NOT = 3;

	private static final int EQUALITY = 4;

	private static final int SIGN = 11;

	private static final Map<String, Integer> BINDING = Map.ofEntries(Map.entry("or", 1), Map.entry("and", 2),
			Map.entry("=", EQUALITY), Map.entry("==", EQUALITY), Map.entry("<>", EQUALITY), Map.entry("!=", EQUALITY),
			Map.entry("is", EQUALITY), Map.entry("like", EQUALITY), Map.entry("glob", EQUALITY),
			Map.entry("in", EQUALITY), Map.entry("between", EQUALITY), Map.entry("<", 5), Map.entry("<=", 5),
			Map.entry(">", 5), Map.entry(">=", 5), Map.entry("&", 6), Map.entry("|", 6), Map.entry("<<", 6),
			Map.entry(">>", 6), Map.entry("+", 7), Map.entry("-", 7), Map.entry("*", 8), Map.entry("/", 8),
			Map.entry("%", 8), Map.entry("||", 9), Map.entry("->", 9), Map.entry("->>", 9), Map.entry("collate", 10));

	private final TokenCursor cursor;

	private ExpressionStructure(List<Token> tokens) {
		this.cursor = new TokenCursor(tokens);
	}

	static String of(String expression) {
		List<Token> tokens = Tokenizer.lenient().tokens(expression);
		try {
			return new ExpressionStructure(tokens).whole();
		}
		catch (IllegalArgumentException ex) {
			// Such as case, cast or a subquery.
			return SqliteExpressions.spell(tokens);
		}
	}

	private String whole() {
		String text = operation(0);
		if (!this.cursor.isAtEnd()) {
			throw new IllegalArgumentException(this.cursor.peek().text());
		}
		return text;
	}

	private String operation(int weakest) {
		String left = operand();
		while (true) {
			Token operator = this.cursor.peek();
			Integer binding = BINDING.get(operator.lowerCase());
			if (binding == null || binding <= weakest) {
				return left;
			}
			this.cursor.next();
			left = "(" + left + " " + operator.lowerCase() + " " + right(operator, binding) + ")";
		}
	}

	private String right(Token operator, int binding) {
		if (operator.isKeyword("between")) {
			String low = operation(EQUALITY);
			if (!this.cursor.accept("and")) {
				throw new IllegalArgumentException(this.cursor.peek().text());
			}
			return low + " and " + operation(EQUALITY);
		}
		if (operator.isKeyword("in")) {
			return list(this.cursor.parenthesised());
		}
		return ((operator.isKeyword("is") && this.cursor.accept("not")) ? "not " : "") + operation(binding);
	}

	private String operand() {
		if (this.cursor.peek().isSymbol("(")) {
			List<Token> inner = this.cursor.parenthesised();
			return (TokenCursor.splitAtCommas(inner).size() == 1) ? new ExpressionStructure(inner).whole()
					: list(inner);
		}
		Token token = this.cursor.next();
		if (token.isKeyword("not")) {
			return "(not " + operation(NOT) + ")";
		}
		if (token.isSymbol("-") || token.isSymbol("+") || token.isSymbol("~")) {
			return "(" + token.text() + operation(SIGN) + ")";
		}
		if (token.isKeyword("case") || token.isKeyword("cast") || token.isKeyword("exists") || token.isKeyword("select")
				|| token.kind() == Token.Kind.SYMBOL) {
			throw new IllegalArgumentException(token.text());
		}
		if (token.isName() && this.cursor.peek().isSymbol("(")) {
			return token.lowerCase() + list(this.cursor.parenthesised());
		}
		return token.isName() ? token.value().toLowerCase(Locale.ROOT) : token.text();
	}

	private static String list(List<Token> inner) {
		return TokenCursor.splitAtCommas(inner)
			.stream()
			.map((part) -> new ExpressionStructure(part).whole())
			.toList()
			.toString();
	}

}
