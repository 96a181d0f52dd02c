package org.migrationstarter.database.postgresql;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;

/**
 * Brings expressions as {@code pg_get_expr} writes them to their shortest form.
 */
final class Expressions {

	private static final Pattern CAST_LITERAL = Pattern.compile("(?<literal>'(?:[^']|'')*')::(?<type>[^':]+)");

	private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");

	private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

	private static final Pattern TEXT_LIST = Pattern
		.compile("([\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\")::text (= ANY|<> ALL) "
				+ "\\(ARRAY\\[((?:'(?:[^']|'')*'::character varying(?:::text)?(?:, )?)+)\\](?:::text\\[\\])?\\)");

	private static final Set<String> TEXTS = Set.of("varchar", "text");

	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	private Expressions() {
	}

	/**
	 * Return the default of a column. The cast that a literal of the column's own type
	 * carries says nothing, and would keep the old type's name when the type changes.
	 * @param expression the default
	 * @param type the column's type
	 * @return the default, without a cast that says nothing, or {@code null} if it is
	 * null
	 */
	static @Nullable String defaultValue(String expression, ColumnType type) {
		if (expression.startsWith("NULL::")) {
			return null;
		}
		Matcher cast = CAST_LITERAL.matcher(expression);
		if (!cast.matches()) {
			return expression;
		}
		ColumnType castType = ColumnTypes.parse(cast.group("type"));
		boolean same = castType.base().equals(type.base()) && castType.dimensions() == type.dimensions();
		boolean bothTexts = TEXTS.contains(castType.base()) && TEXTS.contains(type.base())
				&& castType.dimensions() == type.dimensions();
		if (!same && !bothTexts) {
			return expression;
		}
		String literal = cast.group("literal");
		Matcher number = NUMBER.matcher(literal);
		return (NUMBERS.contains(type.base()) && type.dimensions() == 0 && number.matches()) ? number.group(1)
				: literal;
	}

	/**
	 * Return an expression without parentheses around the whole of it.
	 * @param expression the expression
	 * @return what is within the parentheses, or the expression itself
	 */
	static String withoutParentheses(String expression) {
		String result = expression;
		while (result.startsWith("(") && closing(result) == result.length() - 1) {
			result = result.substring(1, result.length() - 1);
		}
		return result;
	}

	/**
	 * Return a condition in few words. PostgreSQL spells a list of texts with casts, and
	 * with other ones when it is given back what it has spelled.
	 * @param expression the condition
	 * @return the condition without parentheses around the whole of it, and with plain
	 * lists of texts
	 */
	static String condition(String expression) {
		return TEXT_LIST.matcher(withoutParentheses(expression)).replaceAll((list) -> {
			String texts = TEXT.matcher(list.group(3))
				.results()
				.map(MatchResult::group)
				.collect(Collectors.joining(", "));
			String operator = list.group(2).equals("= ANY") ? " in (" : " not in (";
			return Matcher.quoteReplacement(list.group(1) + operator + texts + ")");
		});
	}

	private static int closing(String expression) {
		int depth = 0;
		char quote = 0;
		for (int i = 0; i < expression.length(); i++) {
			char character = expression.charAt(i);
			if (quote != 0) {
				quote = (character == quote) ? 0 : quote;
			}
			else if (character == '\'' || character == '"') {
				quote = character;
			}
			else if (character == '(') {
				depth++;
			}
			else if (character == ')' && --depth == 0) {
				return i;
			}
		}
		return -1;
	}

}
