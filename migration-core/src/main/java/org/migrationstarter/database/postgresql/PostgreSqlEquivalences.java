package org.migrationstarter.database.postgresql;

import java.sql.Connection;

import org.migrationstarter.database.EvaluatedDefaults;
import org.migrationstarter.schema.ColumnType;

/**
 * What counts as the same in PostgreSQL. A type without a length or precision has no
 * limit there; it does not leave the limit open.
 */
final class PostgreSqlEquivalences extends EvaluatedDefaults {

	PostgreSqlEquivalences(Connection connection) {
		super(connection, "select %s");
	}

	@Override
	public boolean sameType(ColumnType actual, ColumnType desired) {
		return actual.equals(desired);
	}

}
