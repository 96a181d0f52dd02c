package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A column of a primary key, unique constraint or foreign key.
 *
 * @param constraintSchema the schema of the constraint
 * @param constraintName the constraint
 * @param columnName the column
 * @param positionInUniqueConstraint which column of the key that a foreign key refers to,
 * from 1, or {@code null}
 */
public record KeyColumnRow(String constraintSchema, String constraintName, String columnName,
		@Nullable Integer positionInUniqueConstraint) {

	/**
	 * Read one row.
	 * @param row the result set, whose columns are named like the components
	 * @param number the row's number
	 * @return the row
	 * @throws SQLException if it cannot be read
	 */
	public static KeyColumnRow read(ResultSet row, int number) throws SQLException {
		return new KeyColumnRow(row.getString("constraint_schema"), row.getString("constraint_name"),
				row.getString("column_name"), row.getObject("position_in_unique_constraint", Integer.class));
	}

	Key constraint() {
		return new Key(this.constraintSchema, this.constraintName);
	}

}
