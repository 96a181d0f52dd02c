package org.migrationstarter.database.mariadb;

import java.sql.Connection;

import org.migrationstarter.database.mysql.MySqlEquivalences;
import org.migrationstarter.schema.ColumnType;

/**
 * What MariaDB takes for the same: JSON is a name for a long text with a check.
 *
 * @see <a href="https://mariadb.com/kb/en/json/">JSON Data Type</a>
 */
final class MariaDbEquivalences extends MySqlEquivalences {

	MariaDbEquivalences(Connection connection) {
		super(connection);
	}

	@Override
	public boolean sameType(ColumnType actual, ColumnType desired) {
		return super.sameType(actual, desired) || (isJson(actual) && isJson(desired));
	}

	private static boolean isJson(ColumnType type) {
		return type.base().equals("json") || type.base().equals("longtext");
	}

}
