package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A base table.
 *
 * @param tableSchema its schema
 * @param tableName its name
 * @param remarks the comment, or {@code null}
 */
public record TableRow(String tableSchema, String tableName, @Nullable String remarks) {

	/**
	 * Read one row.
	 * @param row the result set, whose columns are named like the components
	 * @param number the row's number
	 * @return the row
	 * @throws SQLException if it cannot be read
	 */
	public static TableRow read(ResultSet row, int number) throws SQLException {
		return new TableRow(row.getString("table_schema"), row.getString("table_name"), row.getString("remarks"));
	}

	Key key() {
		return new Key(this.tableSchema, this.tableName);
	}

}
