package org.migrationstarter.database.sqlite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.migrationstarter.schema.ColumnType;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteTypesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			INT                     | integer
			VARCHAR ( 255 )         | character varying(255)
			DECIMAL(10 , 2)         | numeric(10,2)
			numeric(10)             | decimal(10,0)
			double  precision       | DOUBLE
			bool                    | boolean
			NVARCHAR(5)             | varchar(5)
			""")
	void areEqualIfTheyAreOneTypeEverywhere(String one, String other) {
		assertThat(SqliteTypes.of(one)).isEqualTo(SqliteTypes.of(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			varchar(20)  | varchar(30)
			varchar(20)  | varchar
			varchar(20)  | text
			integer      | bigint
			numeric(10)  | numeric(10,2)
			real         | double
			timestamp    | datetime
			""")
	void differIfPeopleMeanDifferentThings(String one, String other) {
		assertThat(SqliteTypes.of(one)).isNotEqualTo(SqliteTypes.of(other));
	}

	@Test
	void keepWhatWasDeclaredInOneSpelling() {
		assertThat(SqliteTypes.of("Unsigned  BIG int ( 10 , 2 )").text()).isEqualTo("unsigned big int(10,2)");
	}

	@Test
	void tellTheRowsNumberFromAnyOtherKey() {
		assertThat(SqliteTypes.ofKey("INT")).isNotEqualTo(SqliteTypes.ofKey("INTEGER"));
		assertThat(SqliteTypes.ofKey("INTEGER")).isEqualTo(ColumnType.of("integer"));
	}

}
