package org.migrationstarter.database.h2;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.migrationstarter.database.EvaluatedDefaults;
import org.migrationstarter.diff.ExpressionPair;

/**
 * What counts as the same in H2. It gives whole numbers the type of the column that they
 * are compared with, which says nothing.
 */
final class H2Equivalences extends EvaluatedDefaults {

	private static final Pattern CAST_NUMBER = Pattern
		.compile("CAST\\((-?\\d+) AS (?:TINYINT|SMALLINT|INTEGER|BIGINT)\\)");

	H2Equivalences(Connection connection) {
		super(connection, "select %s");
	}

	@Override
	public Set<ExpressionPair> equivalent(Set<ExpressionPair> pairs) {
		Set<ExpressionPair> equivalent = new HashSet<>(super.equivalent(pairs));
		equivalent.addAll(pairs.stream()
			.filter((pair) -> withoutCasts(pair.actual()).equals(withoutCasts(pair.desired())))
			.collect(Collectors.toSet()));
		return equivalent;
	}

	private static String withoutCasts(String expression) {
		return CAST_NUMBER.matcher(expression).replaceAll("$1");
	}

}
