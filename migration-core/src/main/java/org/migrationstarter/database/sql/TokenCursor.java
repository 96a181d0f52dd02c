package org.migrationstarter.database.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks through tokens, one after the other.
 */
public final class TokenCursor {

	private static final Token END = new Token(Token.Kind.SYMBOL, "", -1);

	private final List<Token> tokens;

	private int position;

	/**
	 * Start before the first token.
	 * @param tokens the tokens
	 */
	public TokenCursor(List<Token> tokens) {
		this.tokens = List.copyOf(tokens);
	}

	/**
	 * Whether all tokens have been taken.
	 * @return {@code true} at the end
	 */
	public boolean isAtEnd() {
		return this.position >= this.tokens.size();
	}

	/**
	 * Look at the next token.
	 * @return the token, or an empty symbol at the end
	 */
	public Token peek() {
		return isAtEnd() ? END : this.tokens.get(this.position);
	}

	/**
	 * Take the next token.
	 * @return the token, or an empty symbol at the end
	 */
	public Token next() {
		Token token = peek();
		this.position++;
		return token;
	}

	/**
	 * Take keywords if all of them follow.
	 * @param keywords the keywords in lower case
	 * @return {@code true} if they were taken
	 */
	public boolean accept(String... keywords) {
		for (int i = 0; i < keywords.length; i++) {
			int index = this.position + i;
			if (index >= this.tokens.size() || !this.tokens.get(index).isKeyword(keywords[i])) {
				return false;
			}
		}
		this.position += keywords.length;
		return true;
	}

	/**
	 * Take a symbol if it follows.
	 * @param symbol the symbol
	 * @return {@code true} if it was taken
	 */
	public boolean acceptSymbol(String symbol) {
		boolean follows = peek().isSymbol(symbol);
		this.position += follows ? 1 : 0;
		return follows;
	}

	/**
	 * Take what stands in parentheses, if they follow.
	 * @return the tokens between the two parentheses that belong together; empty if none
	 * follow
	 */
	public List<Token> parenthesised() {
		List<Token> inner = new ArrayList<>();
		if (!acceptSymbol("(")) {
			return inner;
		}
		for (int depth = 1; !isAtEnd();) {
			Token token = next();
			depth += token.isSymbol("(") ? 1 : 0;
			depth -= token.isSymbol(")") ? 1 : 0;
			if (depth == 0) {
				break;
			}
			inner.add(token);
		}
		return inner;
	}

	/**
	 * Take all that is left.
	 * @return the tokens
	 */
	public List<Token> rest() {
		List<Token> rest = isAtEnd() ? List.of() : this.tokens.subList(this.position, this.tokens.size());
		this.position = this.tokens.size();
		return rest;
	}

	/**
	 * Split tokens at the commas that stand in no parentheses.
	 * @param tokens the tokens
	 * @return the parts, without the commas
	 */
	public static List<List<Token>> splitAtCommas(List<Token> tokens) {
		List<List<Token>> parts = new ArrayList<>();
		List<Token> part = new ArrayList<>();
		int depth = 0;
		for (Token token : tokens) {
			depth += token.isSymbol("(") ? 1 : 0;
			depth -= token.isSymbol(")") ? 1 : 0;
			if (depth == 0 && token.isSymbol(",")) {
				parts.add(part);
				part = new ArrayList<>();
			}
			else {
				part.add(token);
			}
		}
		if (!tokens.isEmpty()) {
			parts.add(part);
		}
		return parts;
	}

}
