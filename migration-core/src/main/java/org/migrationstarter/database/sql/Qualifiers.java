package org.migrationstarter.database.sql;

import java.util.List;

/**
 * Takes qualifiers out of an expression, so that its text does not depend on where it is
 * read.
 */
public final class Qualifiers {

	private Qualifiers() {
	}

	/**
	 * Remove a qualifier wherever it stands before a name.
	 * @param expression the expression
	 * @param qualifier the exact names that make the qualifier, for example schema and
	 * table
	 * @return the expression, otherwise as it was written
	 */
	public static String remove(String expression, List<String> qualifier) {
		List<Token> tokens = Tokenizer.standard().tokens(expression);
		StringBuilder result = new StringBuilder();
		int copied = 0;
		for (int i = 0; i < tokens.size(); i++) {
			if (isQualified(tokens, i, qualifier)) {
				result.append(expression, copied, tokens.get(i).start());
				i += 2 * qualifier.size();
				copied = tokens.get(i).start();
			}
		}
		return result.append(expression, copied, expression.length()).toString();
	}

	private static boolean isQualified(List<Token> tokens, int start, List<String> qualifier) {
		int name = start + 2 * qualifier.size();
		if (name >= tokens.size() || !tokens.get(name).isName() || (start > 0 && tokens.get(start - 1).isSymbol("."))) {
			return false;
		}
		for (int i = 0; i < qualifier.size(); i++) {
			Token part = tokens.get(start + 2 * i);
			if (!part.isName() || !part.value().equals(qualifier.get(i))
					|| !tokens.get(start + 2 * i + 1).isSymbol(".")) {
				return false;
			}
		}
		return true;
	}

}
