package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * One column of an index.
 *
 * @param tableSchema the schema of its table
 * @param tableName its table
 * @param indexName the index
 * @param columnName the column
 * @param descending whether it is ordered downwards
 * @param nullsFirst where nulls go, or {@code null} for the usual place
 * @param unique whether the index refuses duplicates
 * @param nullsNotDistinct whether two nulls count as the same
 * @param method the access method, or {@code null} for the usual one
 */
public record IndexKeyRow(String tableSchema, String tableName, String indexName, String columnName, boolean descending,
		@Nullable Boolean nullsFirst, boolean unique, boolean nullsNotDistinct, @Nullable String method) {

	/**
	 * Read one row.
	 * @param row the result set, whose columns are named like the components
	 * @param number the row's number
	 * @return the row
	 * @throws SQLException if it cannot be read
	 */
	public static IndexKeyRow read(ResultSet row, int number) throws SQLException {
		return new IndexKeyRow(row.getString("table_schema"), row.getString("table_name"), row.getString("index_name"),
				row.getString("column_name"), row.getBoolean("descending"), row.getObject("nulls_first", Boolean.class),
				row.getBoolean("unique"), row.getBoolean("nulls_not_distinct"), row.getString("method"));
	}

	Key table() {
		return new Key(this.tableSchema, this.tableName);
	}

}
