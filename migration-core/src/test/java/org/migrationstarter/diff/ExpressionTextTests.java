package org.migrationstarter.diff;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Expressions as texts.
 */
class ExpressionTextTests {

	@ParameterizedTest(name = "{0} is spelled {1}")
	@CsvSource(delimiter = '→', quoteCharacter = '!', textBlock = """
			( a+b )           → a + b
			((a) + (b))       → ( a ) + ( b )
			(a) + (b)         → ( a ) + ( b )
			A >= 1.50         → a >= 1.50
			"A" || 'B  ''C'   → "A" || 'B  ''C'
			f( x ,'y' )       → f ( x , 'y' )
			t.c               → t . c
			x::integer[]      → x :: integer [ ]
			""")
	void hasOneSpelling(String text, String normalised) {
		assertThat(ExpressionText.of(text).normalised()).isEqualTo(normalised);
	}

	@Test
	void emptyTextHasNoTokens() {
		assertThat(ExpressionText.of("  ").normalised()).isEmpty();
	}

	@Test
	void namesAreWordsAndQuotedNamesButNoLiterals() {
		assertThat(ExpressionText.of("lower(\"User \"\"Name\") <> 'status' and `größe` > Total").names())
			.containsExactlyInAnyOrder("lower", "user \"name", "and", "größe", "total");
	}

	@ParameterizedTest(name = "{0} becomes {1}")
	@CsvSource(delimiter = '→', quoteCharacter = '!', textBlock = """
			name <> 'name'           → full_name <> 'name'
			upper("name") || names   → upper("full_name") || names
			NAME is not null         → full_name is not null
			`name`+1                 → `full_name`+1
			"Name"                   → "Name"
			""")
	void columnIsRenamedAndNothingElse(String before, String after) {
		assertThat(ExpressionText.rename(before, "name", "full_name")).isEqualTo(after);
	}

	@Test
	void newNameIsQuotedWhereItHasTo() {
		assertThat(ExpressionText.rename("a > 0", "a", "b c")).isEqualTo("\"b c\" > 0");
		assertThat(ExpressionText.rename("`a` > 0", "a", "b`c")).isEqualTo("`b``c` > 0");
	}

	@Test
	void openQuotationMarkEndsWithTheText() {
		assertThat(ExpressionText.of("'open").normalised()).isEqualTo("'open");
	}

}
