package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.postgresql.PostgreSql;
import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.diff.ExpressionPair;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@OnDatabase(Engine.POSTGRESQL_18)
class PostgreSqlEvaluatedDefaultsTests extends AbstractEvaluatedDefaultsTests {

	private final TestDatabase template;

	PostgreSqlEvaluatedDefaultsTests(TestDatabase template) {
		super(template);
		this.template = template;
	}

	@Test
	void nowIsTheCurrentTimestamp() {
		ExpressionPair now = pair("now()", "CURRENT_TIMESTAMP");
		ExpressionPair cast = pair("'x'::character varying", "'x'::text");
		ExpressionPair zone = pair("timezone('utc'::text, now())", "timezone('utc', CURRENT_TIMESTAMP)");
		assertThat(equal(now, cast, zone)).containsExactlyInAnyOrder(now, cast, zone);
	}

	@Test
	void typeWithoutLimitIsNotOneWhoseLimitIsLeftOpen() throws SQLException {
		try (Connection connection = this.template.dataSource().getConnection()) {
			Equivalences equivalences = new PostgreSql().equivalences(connection);
			assertThat(equivalences.sameType(ColumnType.of("varchar"), ColumnType.of("varchar", 30))).isFalse();
			assertThat(equivalences.sameType(ColumnType.of("numeric", 38, 2), ColumnType.of("numeric"))).isFalse();
			assertThat(equivalences.sameType(ColumnType.of("varchar", 30), ColumnType.of("varchar", 30))).isTrue();
		}
	}

}
