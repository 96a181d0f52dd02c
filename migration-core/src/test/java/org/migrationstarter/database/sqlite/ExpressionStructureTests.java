package org.migrationstarter.database.sqlite;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionStructureTests {

	@ParameterizedTest
	@CsvSource(delimiter = '#', quoteCharacter = '~',
			value = { "a + b * 2 # (a) + (b * 2)", "a-b-c # (a - b) - c", "not a = 1 or b # (not (a = 1)) or b",
					"a between 1 and 9 and b # (a between 1 and 9) and b", "lower(a) = 'X' # ((LOWER((a))) = 'X')",
					"a in (1, 2) # (A) IN ((1), 2)", "a is not null # (a) is not null", "-a + b # (-a) + b",
					"(a) || 'x' = b # (a || 'x') = b", "(\"a\") > 1 # a > 1" })
	void needlessParenthesesSayNothing(String one, String other) {
		assertThat(ExpressionStructure.of(one)).isEqualTo(ExpressionStructure.of(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', quoteCharacter = '~',
			value = { "a + b * 2 # (a + b) * 2", "a - b - c # a - (b - c)", "not a = 1 # (not a) = 1",
					"a and b or c # a and (b or c)", "a = 'x' # a = 'X'", "-(a + b) # -a + b",
					"a is null # a is not null", "a in (1, 2) # a in (2, 1)",
					"case when a then 1 end # case when a then 2 end" })
	void neededParenthesesTellExpressionsApart(String one, String other) {
		assertThat(ExpressionStructure.of(one)).isNotEqualTo(ExpressionStructure.of(other));
	}

}
