package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.diff.ExpressionPair;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@OnDatabase(Engine.POSTGRESQL_18)
class RewrittenExpressionsTests {

	private static final Table TABLE = new Table(QualifiedName.of("t"),
			List.of(Column.of("a", ColumnType.of("integer"), true), Column.of("b", ColumnType.of("varchar", 10), true),
					Column.of("j", ColumnType.of("jsonb"), true)),
			null, List.of(), List.of(), List.of(), List.of(), null, null);

	private static final ExpressionPair FROM_A_DUMP = pair(ExpressionPair.Kind.CHECK,
			"b::text = ANY (ARRAY['x'::character varying, 'y'::character varying]::text[])",
			"b::text = ANY (ARRAY['x'::character varying::text, 'y'::character varying::text])");

	private final TestDatabase database;

	RewrittenExpressionsTests(TestDatabase database) {
		this.database = database;
	}

	private static ExpressionPair pair(ExpressionPair.Kind kind, String actual, String desired) {
		return new ExpressionPair(kind, TABLE, null, actual, desired);
	}

	@Test
	void conditionsAreTheSameThatTheServerWritesTheSame() throws SQLException {
		ExpressionPair between = pair(ExpressionPair.Kind.PREDICATE, "a >= 1 and (a <= 9)", "a between 1 and 9");
		ExpressionPair key = pair(ExpressionPair.Kind.INDEX_KEY, "cast(j->'x' as integer)", "(j -> 'x')::int");
		ExpressionPair other = pair(ExpressionPair.Kind.CHECK, "a > 1", "a >= 1");
		try (Connection connection = this.database.dataSource().getConnection()) {
			assertThat(new RewrittenExpressions(connection).equivalent(Set.of(FROM_A_DUMP, between, key, other)))
				.containsExactlyInAnyOrder(FROM_A_DUMP, between, key);
		}
	}

	@Test
	void oneThatCannotBeWrittenDoesNotSpoilTheOthers() throws SQLException {
		ExpressionPair unknown = pair(ExpressionPair.Kind.CHECK, "no_such_column > 1", "no_such_column > 2");
		try (Connection connection = this.database.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			assertThat(new RewrittenExpressions(connection).equivalent(Set.of(unknown, FROM_A_DUMP)))
				.containsExactly(FROM_A_DUMP);
			connection.rollback();
		}
	}

	@Test
	void leavesNothingBehindAndTheTransactionAsItWas() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			new RewrittenExpressions(connection).equivalent(Set.of(FROM_A_DUMP));
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(new JdbcTemplate(this.database.dataSource())
				.queryForList("select relname from pg_class where relname = 'migrations_rewritten'")).isEmpty();
		}
	}

	@Test
	void answersNoWhereNothingMayBeWritten() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			connection.setReadOnly(true);
			connection.setAutoCommit(false);
			assertThat(new RewrittenExpressions(connection).equivalent(Set.of(FROM_A_DUMP))).isEmpty();
			connection.rollback();
		}
	}

}
