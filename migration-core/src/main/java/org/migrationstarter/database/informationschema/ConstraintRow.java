package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param constraintSchema its schema
 * @param constraintName its name
 * @param constraintType {@code PRIMARY KEY}, {@code UNIQUE}, {@code FOREIGN KEY} or
 * {@code CHECK}
 * @param tableSchema the schema of its table
 * @param tableName its table
 * @param nullsDistinct {@code NO} if two nulls count as the same
 */
public record ConstraintRow(String constraintSchema, String constraintName, String constraintType, String tableSchema,
		String tableName, @Nullable String nullsDistinct) {

	/**
	 * Read one row.
	 * @param row the result set, whose columns are named like the components
	 * @param number the row's number
	 * @return the row
	 * @throws SQLException if it cannot be read
	 */
	public static ConstraintRow read(ResultSet row, int number) throws SQLException {
		return new ConstraintRow(row.getString("constraint_schema"), row.getString("constraint_name"),
				row.getString("constraint_type"), row.getString("table_schema"), row.getString("table_name"),
				row.getString("nulls_distinct"));
	}

	Key key() {
		return new Key(this.constraintSchema, this.constraintName);
	}

	Key table() {
		return new Key(this.tableSchema, this.tableName);
	}

}
