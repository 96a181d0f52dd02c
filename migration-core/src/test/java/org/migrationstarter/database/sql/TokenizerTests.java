package org.migrationstarter.database.sql;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenizerTests {

	private static List<String> texts(String sql) {
		return Tokenizer.lenient().tokens(sql).stream().map(Token::text).toList();
	}

	private static Token only(String sql) {
		List<Token> tokens = Tokenizer.lenient().tokens(sql);
		assertThat(tokens).hasSize(1);
		return tokens.get(0);
	}

	@Test
	void leavesOutWhiteSpaceAndComments() {
		assertThat(texts("a -- b 'c\n/* d -- e\n */ f/**/g")).containsExactly("a", "f", "g");
	}

	@Test
	void takesNoCommentSignInAString() {
		assertThat(texts("'-- a' || '/* b */'")).containsExactly("'-- a'", "||", "'/* b */'");
	}

	@Test
	void keepsQuotesThatAreDoubledInTheirString() {
		assertThat(only("'it''s (a, b)'").value()).isEqualTo("it's (a, b)");
	}

	@Test
	void readsNamesInAllQuotes() {
		assertThat(List.of(only("\"a\"\"b\"").value(), only("`a``b`").value(), only("[a \"b]").value()))
			.containsExactly("a\"b", "a`b", "a \"b");
	}

	@Test
	void takesSquareBracketsForSymbolsInStandardSql() {
		assertThat(Tokenizer.standard().tokens("array[5]")).extracting(Token::text)
			.containsExactly("array", "[", "5", "]");
	}

	@Test
	void takesNoQuotedNameForAKeyword() {
		assertThat(only("\"check\"").isKeyword("check")).isFalse();
		assertThat(only("CHECK").isKeyword("check")).isTrue();
	}

	@Test
	void readsNumbersWithTheirSignsInside() {
		assertThat(texts("1.5e-3+2 .5 0xFF-1 10K")).containsExactly("1.5e-3", "+", "2", ".5", "0xFF", "-", "1", "10K");
	}

	@Test
	void readsOperatorsAsAWhole() {
		assertThat(texts("a<>b||c->>'$.d'!=e")).containsExactly("a", "<>", "b", "||", "c", "->>", "'$.d'", "!=", "e");
	}

	@Test
	void readsStringsWithAPrefix() {
		assertThat(only("x'00FF'").kind()).isEqualTo(Token.Kind.STRING);
		assertThat(only("U&'na\\00efve'").value()).isEqualTo("naïve");
		assertThat(only("U&\"a\\\\b\"").value()).isEqualTo("a\\b");
	}

	@Test
	void readsNamesInAnyScript() {
		assertThat(texts("größe+名前")).containsExactly("größe", "+", "名前");
	}

	@Test
	void endsWithTheTextWhereAQuoteIsOpen() {
		assertThat(only("'abc").text()).isEqualTo("'abc");
		assertThat(texts("a /* b")).containsExactly("a");
	}

}
