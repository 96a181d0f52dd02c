package org.migrationstarter.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.diff.ExpressionPair;

/**
 * Lets the database compute two defaults that are spelled differently, as Alembic does:
 * if the values are equal, so are the defaults. All are computed in one query. Only
 * functions that change nothing and always give the same within a transaction are called;
 * defaults with others, and those with different strings in them, count as different.
 */
public class EvaluatedDefaults implements Equivalences {

	private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

	private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_$]*)\\s*\\(");

	private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

	private static final Set<String> MOMENTS = Set.of("now", "current_date", "current_time", "current_timestamp",
			"localtime", "localtimestamp", "transaction_timestamp", "sysdate", "curdate", "curtime");

	private static final Set<String> HARMLESS = Set.of("cast", "coalesce", "timezone", "lower", "upper", "substring",
			"substr", "concat", "abs", "round", "date_trunc", "char_length", "length", "interval", "numeric", "decimal",
			"varchar", "char", "character", "varying", "timestamp", "date", "time", "datetime");

	private final JdbcTemplate jdbc;

	private final String query;

	/**
	 * Create the equivalences.
	 * @param connection the connection to compute with; it is left open and in the
	 * transaction it was in
	 * @param query a query of one row, with {@code %s} for its columns
	 */
	public EvaluatedDefaults(Connection connection, String query) {
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		this.query = query;
	}

	@Override
	public Set<ExpressionPair> equivalent(Set<ExpressionPair> pairs) {
		List<ExpressionPair> candidates = pairs.stream().filter(EvaluatedDefaults::isComputable).toList();
		if (candidates.isEmpty()) {
			return Set.of();
		}
		try {
			return equal(candidates);
		}
		catch (DataAccessException ex) {
			// One that cannot be computed, or compared, must not spoil the others.
			return candidates.stream().filter(this::isEqual).collect(Collectors.toSet());
		}
	}

	private static boolean isComputable(ExpressionPair pair) {
		return pair.kind() == ExpressionPair.Kind.DEFAULT && isHarmless(pair.actual()) && isHarmless(pair.desired())
				&& literals(pair.actual()).equals(literals(pair.desired()))
				&& tellsTheTime(pair.actual()) == tellsTheTime(pair.desired());
	}

	private static boolean isHarmless(String expression) {
		return CALL.matcher(withoutLiterals(expression))
			.results()
			.map((call) -> call.group(1).toLowerCase(Locale.ROOT))
			.allMatch((name) -> HARMLESS.contains(name) || MOMENTS.contains(name));
	}

	// What is equal now may differ tomorrow.
	private static boolean tellsTheTime(String expression) {
		return WORD.matcher(withoutLiterals(expression))
			.results()
			.map((word) -> word.group().toLowerCase(Locale.ROOT))
			.anyMatch(MOMENTS::contains);
	}

	private static String withoutLiterals(String expression) {
		return LITERAL.matcher(expression).replaceAll("''");
	}

	private static List<String> literals(String expression) {
		return LITERAL.matcher(expression).results().map(MatchResult::group).toList();
	}

	private boolean isEqual(ExpressionPair pair) {
		try {
			return !equal(List.of(pair)).isEmpty();
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	private Set<ExpressionPair> equal(List<ExpressionPair> pairs) {
		String columns = pairs.stream().map(EvaluatedDefaults::comparison).collect(Collectors.joining(", "));
		List<Integer> answers = this.jdbc
			.execute((Connection connection) -> row(connection, this.query.formatted(columns), pairs.size()));
		Set<ExpressionPair> equal = new HashSet<>();
		for (int i = 0; i < pairs.size(); i++) {
			if (answers.get(i) == 1) {
				equal.add(pairs.get(i));
			}
		}
		return equal;
	}

	private static String comparison(ExpressionPair pair) {
		return "case when (%s) = (%s) then 1 else 0 end".formatted(pair.actual(), pair.desired());
	}

	// PostgreSQL refuses all further work in a transaction after an error.
	private static List<Integer> row(Connection connection, String query, int columns) throws SQLException {
		Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			List<Integer> row = new ArrayList<>();
			for (int i = 1; i <= columns; i++) {
				row.add(rows.getInt(i));
			}
			return row;
		}
		catch (SQLException ex) {
			if (savepoint != null) {
				connection.rollback(savepoint);
			}
			throw ex;
		}
	}

}
