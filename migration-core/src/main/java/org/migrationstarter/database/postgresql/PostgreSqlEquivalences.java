package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;

import org.migrationstarter.database.EvaluatedDefaults;
import org.migrationstarter.diff.ExpressionPair;
import org.migrationstarter.schema.ColumnType;

/**
 * What counts as the same in PostgreSQL. A type without a length or precision has no
 * limit there; it does not leave the limit open.
 */
final class PostgreSqlEquivalences extends EvaluatedDefaults {

	private final RewrittenExpressions rewritten;

	PostgreSqlEquivalences(Connection connection) {
		super(connection, "select %s");
		this.rewritten = new RewrittenExpressions(connection);
	}

	@Override
	public Set<ExpressionPair> equivalent(Set<ExpressionPair> pairs) {
		Set<ExpressionPair> equivalent = new HashSet<>(super.equivalent(pairs));
		equivalent.addAll(this.rewritten.equivalent(pairs));
		return equivalent;
	}

	@Override
	public boolean sameType(ColumnType actual, ColumnType desired) {
		return actual.equals(desired);
	}

}
