package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.diff.ExpressionPair;
import org.migrationstarter.schema.Table;

/**
 * Lets PostgreSQL write expressions in its own words: if it writes two in the same, they
 * mean the same. It needs two rounds, as it reads its own words in a slightly other way
 * ({@code in ('a')} is one cast of an array at first, and a cast of each element then).
 * The expressions are conditions of a temporary table that is gone when the answer is
 * there; nothing is computed.
 */
final class RewrittenExpressions {

	private static final int ROUNDS = 2;

	private final JdbcTemplate jdbc;

	RewrittenExpressions(Connection connection) {
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	Set<ExpressionPair> equivalent(Set<ExpressionPair> pairs) {
		Set<ExpressionPair> equivalent = new HashSet<>();
		Map<Table, List<ExpressionPair>> byTable = pairs.stream()
			.filter((pair) -> pair.kind() != ExpressionPair.Kind.DEFAULT)
			.collect(Collectors.groupingBy(ExpressionPair::table));
		byTable.forEach((table, ofTable) -> equivalent.addAll(equivalent(table, ofTable)));
		return equivalent;
	}

	private Set<ExpressionPair> equivalent(Table table, List<ExpressionPair> pairs) {
		try {
			return this.jdbc
				.execute((ConnectionCallback<Set<ExpressionPair>>) (connection) -> takenBack(connection, table, pairs));
		}
		catch (DataAccessException ex) {
			// One that cannot be written must not spoil the others.
			return (pairs.size() == 1) ? Set.of()
					: pairs.stream()
						.flatMap((pair) -> equivalent(table, List.of(pair)).stream())
						.collect(Collectors.toSet());
		}
	}

	private Set<ExpressionPair> takenBack(Connection connection, Table table, List<ExpressionPair> pairs)
			throws SQLException {
		boolean own = connection.getAutoCommit();
		if (own) {
			connection.setAutoCommit(false);
		}
		Savepoint before = connection.setSavepoint();
		try {
			create(table);
			return pairs.stream().filter(this::isSame).collect(Collectors.toSet());
		}
		finally {
			connection.rollback(before);
			if (own) {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	private void create(Table table) {
		String columns = table.columns()
			.stream()
			.map((column) -> PostgreSqlNames.IDENTIFIERS.quote(column.name()) + " " + column.type().text())
			.collect(Collectors.joining(", "));
		this.jdbc.execute("create temporary table migrations_rewritten (" + columns + ")");
	}

	private boolean isSame(ExpressionPair pair) {
		Set<String> actual = rewritten(pair.actual());
		actual.retainAll(rewritten(pair.desired()));
		return !actual.isEmpty();
	}

	private Set<String> rewritten(String expression) {
		Set<String> texts = new LinkedHashSet<>();
		String text = expression;
		for (int round = 0; round < ROUNDS; round++) {
			text = rewrittenOnce(text);
			texts.add(text);
		}
		return texts;
	}

	// Any expression becomes a condition when it must not be null.
	private String rewrittenOnce(String expression) {
		this.jdbc.execute("alter table pg_temp.migrations_rewritten add constraint rewritten check ((" + expression
				+ ") is not null)");
		String text = this.jdbc.queryForObject(
				"select pg_get_expr(conbin, conrelid, true) from pg_constraint"
						+ " where conrelid = 'pg_temp.migrations_rewritten'::regclass and conname = 'rewritten'",
				String.class);
		this.jdbc.execute("alter table pg_temp.migrations_rewritten drop constraint rewritten");
		String condition = Expressions.withoutParentheses((text != null) ? text : "");
		return Expressions.withoutParentheses(condition.substring(0, condition.lastIndexOf(" IS NOT NULL")));
	}

}
