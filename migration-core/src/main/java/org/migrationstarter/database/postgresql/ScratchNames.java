package org.migrationstarter.database.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.Token.Kind;
import org.migrationstarter.database.sql.Tokenizer;
import org.migrationstarter.schema.QualifiedName;

/**
 * Keeps scripts that name schemas ({@code create table public.t}) within the scratch
 * schemas. A schema is recognised before a dot, behind {@code schema}, on a search path,
 * and in a text that stands for an object ({@code nextval('public.s')}). What belongs to
 * an extension stays where it is, as there is only one of it.
 */
final class ScratchNames {

	private static final String[] TAKING_NAMES_AS_TEXT = { "nextval", "currval", "setval", "pg_get_serial_sequence",
			"to_regclass", "to_regtype" };

	private static final String[] TEXT_OF_NAMES = { "regclass", "regtype", "regproc", "regprocedure" };

	private final Map<String, String> physicalNames;

	private final Set<QualifiedName> extensionObjects;

	/**
	 * Know the names.
	 * @param physicalNames the scratch schemas by the names of those that they stand for
	 * @param extensionObjects what belongs to extensions
	 */
	ScratchNames(Map<String, String> physicalNames, Set<QualifiedName> extensionObjects) {
		this.physicalNames = Map.copyOf(physicalNames);
		this.extensionObjects = Set.copyOf(extensionObjects);
	}

	/**
	 * Return the statement to run in the scratch schemas.
	 * @param sql a statement of a script
	 * @return the statement with the names of the scratch schemas
	 */
	String inScratch(String sql) {
		List<Token> tokens = Tokenizer.standard().tokens(sql);
		StringBuilder result = new StringBuilder();
		int copied = 0;
		boolean onSearchPath = false;
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			onSearchPath = token.isKeyword("search_path") || (onSearchPath && !token.isSymbol(";"));
			String replacement = replacement(tokens, i, onSearchPath);
			if (replacement != null) {
				result.append(sql, copied, token.start()).append(replacement);
				copied = token.end();
			}
		}
		return result.append(sql, copied, sql.length()).toString();
	}

	private @Nullable String replacement(List<Token> tokens, int index, boolean onSearchPath) {
		Token token = tokens.get(index);
		if (token.kind() == Kind.STRING) {
			return standsForAnObject(tokens, index) ? "'" + inScratch(token.value()) + "'" : null;
		}
		String physical = token.isName() ? this.physicalNames.get(name(token)) : null;
		if (physical == null || isSymbol(tokens, index - 1, ".")) {
			return null;
		}
		if (isSymbol(tokens, index + 1, ".")) {
			return qualifiesAnObject(tokens, index) ? physical : null;
		}
		if (isKeyword(tokens, index - 1, "schema")) {
			return isKeyword(tokens, index - 2, "create") ? "if not exists " + physical : physical;
		}
		boolean behindCondition = isKeyword(tokens, index - 1, "exists")
				&& (isKeyword(tokens, index - 3, "schema") || isKeyword(tokens, index - 4, "schema"));
		return (behindCondition || onSearchPath) ? physical : null;
	}

	private boolean qualifiesAnObject(List<Token> tokens, int index) {
		return index + 2 < tokens.size() && tokens.get(index + 2).isName() && !this.extensionObjects
			.contains(new QualifiedName(name(tokens.get(index)), name(tokens.get(index + 2))));
	}

	private static boolean standsForAnObject(List<Token> tokens, int index) {
		return (isSymbol(tokens, index - 1, "(") && isKeyword(tokens, index - 2, TAKING_NAMES_AS_TEXT))
				|| (isSymbol(tokens, index + 1, "::") && isKeyword(tokens, index + 2, TEXT_OF_NAMES));
	}

	private static String name(Token token) {
		return (token.kind() == Kind.WORD) ? token.text().toLowerCase(Locale.ROOT) : token.value();
	}

	private static boolean isKeyword(List<Token> tokens, int index, String... keywords) {
		return index >= 0 && index < tokens.size() && tokens.get(index).isKeyword(keywords);
	}

	private static boolean isSymbol(List<Token> tokens, int index, String symbol) {
		return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
	}

}
