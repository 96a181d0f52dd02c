package org.migrationstarter.database.sqlite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteExpressionsTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
			a>0                              ; a > 0
			((a  >  0))                      ; a > 0
			(a) + (b)                        ; (a) + (b)
			a>-1 and b<+ 2                   ; a > -1 and b < +2
			a - 1 - -1                       ; a - 1 - -1
			Name IN('a','b')                 ; Name in ('a', 'b')
			LENGTH ( x )<=length(y)          ; LENGTH(x) <= length(y)
			NOT(a)                           ; not (a)
			x IS NOT null                    ; x is not null
			CASE WHEN a THEN -1 ELSE b END*2 ; case when a then -1 else b end * 2
			cast( a AS text)||'('            ; cast(a as text) || '('
			[a b]=`c`                        ; "a b" = "c"
			a/*x*/+b --y                     ; a + b
			t.a*2                            ; t.a * 2
			j->>'$.a'                        ; j ->> '$.a'
			count( * )                       ; count(*)
			""")
	void spellsAlikeWhatIsAlike(String written, String spelled) {
		assertThat(SqliteExpressions.spell(written)).isEqualTo(spelled);
		assertThat(SqliteExpressions.spell(spelled)).isEqualTo(spelled);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
			CURRENT_TIMESTAMP ; current_timestamp
			"a'b"             ; 'a''b'
			(1)               ; 1
			datetime( 'now' ) ; datetime('now')
			-5                ; -5
			""")
	void spellsDefaults(String written, String spelled) {
		assertThat(SqliteExpressions.spellDefault(written)).isEqualTo(spelled);
	}

	@Test
	void takesNullForNoDefault() {
		assertThat(SqliteExpressions.spellDefault("NULL")).isNull();
	}

}
