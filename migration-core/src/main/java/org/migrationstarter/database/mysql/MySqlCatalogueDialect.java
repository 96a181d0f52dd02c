package org.migrationstarter.database.mysql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Sequence;

/**
 * The catalogue of MySQL 8.
 */
final class MySqlCatalogueDialect implements CatalogueDialect {

	private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

	private static final Pattern UNESCAPED_QUOTE = Pattern.compile("(?:[^'\\\\]|\\\\.)*'.*", Pattern.DOTALL);

	/** A quoted text or name, which is skipped, or the character set of a text. */
	private static final Pattern INTRODUCER = Pattern
		.compile("'(?:[^'\\\\]|\\\\.|'')*'|`(?:[^`]|``)*`|\\b_utf8mb4(?=')", Pattern.DOTALL);

	/** A quoted text or name, which is skipped, or a negative number. */
	private static final Pattern NEGATIVE = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|`(?:[^`]|``)*`|-\\(([0-9.]+)\\)",
			Pattern.DOTALL);

	private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?");

	@Override
	public String spatialReference() {
		return "srs_id";
	}

	@Override
	public String indexExpression() {
		return "expression";
	}

	@Override
	public String indexHidden() {
		return "is_visible = 'NO'";
	}

	@Override
	public String hiddenIndex() {
		return "invisible";
	}

	@Override
	public String checks() {
		return """
				select tables.table_schema, tables.table_name, tables.constraint_name, checks.check_clause,
					false as column_level, tables.enforced = 'YES' as enforced
				from information_schema.table_constraints tables
				join information_schema.check_constraints checks
					on checks.constraint_schema = tables.constraint_schema
					and checks.constraint_name = tables.constraint_name
				where tables.table_schema = ? and tables.constraint_type = 'CHECK'""";
	}

	@Override
	public boolean isAutomaticCheckName(String table, String name) {
		return AutomaticNames.isNumbered(name, table, "_chk_", false);
	}

	@Override
	public boolean declaresJson(String column, String clause) {
		return false;
	}

	/**
	 * Return an expression as it is written in SQL. The catalogue doubles its escapes,
	 * encodes it twice, and puts the character set of the connection that declared it in
	 * front of each text.
	 */
	@Override
	public String expression(String text) {
		String sql = unescaped(decoded(text));
		String plain = INTRODUCER.matcher(sql)
			.replaceAll((match) -> match.group().startsWith("_") ? "" : Matcher.quoteReplacement(match.group()));
		// After an ALTER TABLE it puts parentheses around negative numbers.
		String numbers = NEGATIVE.matcher(plain)
			.replaceAll((match) -> (match.group(1) != null) ? "-" + match.group(1)
					: Matcher.quoteReplacement(match.group()));
		return withoutParentheses(numbers);
	}

	private static String decoded(String text) {
		// 8.0.31 reads the bytes of UTF-8 as characters of Latin-1.
		if (text.chars().allMatch((character) -> character < 0x80)
				|| text.chars().anyMatch((character) -> character > 0xFF)) {
			return text;
		}
		try {
			ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
			return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
		}
		catch (CharacterCodingException ex) {
			return text;
		}
	}

	private static String unescaped(String text) {
		return UNESCAPED_QUOTE.matcher(text).matches() ? text
				: ESCAPED.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(escaped(match)));
	}

	private static String escaped(MatchResult match) {
		return switch (match.group(1)) {
			case "n" -> "\n";
			case "r" -> "\r";
			case "t" -> "\t";
			default -> match.group(1);
		};
	}

	private static String withoutParentheses(String sql) {
		String inner = sql;
		while (isWrapped(inner)) {
			inner = inner.substring(1, inner.length() - 1).trim();
		}
		return inner;
	}

	private static boolean isWrapped(String sql) {
		if (!sql.startsWith("(") || !sql.endsWith(")")) {
			return false;
		}
		String bare = INTRODUCER.matcher(sql).replaceAll((match) -> "x".repeat(match.group().length()));
		int depth = 0;
		for (int i = 0; i < bare.length() - 1; i++) {
			depth += switch (bare.charAt(i)) {
				case '(' -> 1;
				case ')' -> -1;
				default -> 0;
			};
			if (depth == 0) {
				return false;
			}
		}
		return true;
	}

	@Override
	public @Nullable String defaultValue(String text, ColumnType type, boolean computed) {
		if (computed) {
			return text.equals("NULL") ? null
					: text.startsWith("CURRENT_TIMESTAMP") ? text : "(" + expression(text) + ")";
		}
		return switch (type.base()) {
			case "bit" -> text;
			case "binary", "varbinary" -> text.startsWith("0x") ? text : Quoting.text(text);
			default -> isNumber(text, type) ? text : Quoting.text(text);
		};
	}

	private static boolean isNumber(String text, ColumnType type) {
		return ColumnTypes.isNumber(type) && NUMBER.matcher(text).matches();
	}

	@Override
	public List<Sequence> sequences(Catalogue catalogue, Collection<QualifiedName> names) {
		throw new IllegalStateException("MySQL has no sequences, yet its catalogue names " + names);
	}

}
