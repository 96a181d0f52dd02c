package org.migrationstarter.database.sqlite;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.migrationstarter.database.EvaluatedDefaults;
import org.migrationstarter.diff.ExpressionPair;

/**
 * What counts as the same in SQLite. It keeps expressions as they were written, so they
 * are compared by what their operators take, whatever the parentheses.
 */
final class SqliteEquivalences extends EvaluatedDefaults {

	SqliteEquivalences(Connection connection) {
		super(connection, "select %s");
	}

	@Override
	public Set<ExpressionPair> equivalent(Set<ExpressionPair> pairs) {
		Set<ExpressionPair> equivalent = new HashSet<>(super.equivalent(pairs));
		equivalent.addAll(pairs.stream().filter(SqliteEquivalences::sameStructure).collect(Collectors.toSet()));
		return equivalent;
	}

	private static boolean sameStructure(ExpressionPair pair) {
		return pair.kind() != ExpressionPair.Kind.DEFAULT
				&& ExpressionStructure.of(pair.actual()).equals(ExpressionStructure.of(pair.desired()));
	}

}
