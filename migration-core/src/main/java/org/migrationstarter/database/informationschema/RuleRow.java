package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * What a check or a foreign key says.
 *
 * @param constraintSchema the schema of the constraint
 * @param constraintName the constraint
 * @param checkClause the condition of a check
 * @param uniqueConstraintSchema the schema of the key that a foreign key refers to
 * @param uniqueConstraintName the key that a foreign key refers to
 * @param updateRule what a foreign key does on update
 * @param deleteRule what a foreign key does on delete
 */
public record RuleRow(String constraintSchema, String constraintName, @Nullable String checkClause,
		@Nullable String uniqueConstraintSchema, @Nullable String uniqueConstraintName, @Nullable String updateRule,
		@Nullable String deleteRule) {

	/**
	 * Read one row.
	 * @param row the result set, whose columns are named like the components
	 * @param number the row's number
	 * @return the row
	 * @throws SQLException if it cannot be read
	 */
	public static RuleRow read(ResultSet row, int number) throws SQLException {
		return new RuleRow(row.getString("constraint_schema"), row.getString("constraint_name"),
				row.getString("check_clause"), row.getString("unique_constraint_schema"),
				row.getString("unique_constraint_name"), row.getString("update_rule"), row.getString("delete_rule"));
	}

	Key constraint() {
		return new Key(this.constraintSchema, this.constraintName);
	}

}
