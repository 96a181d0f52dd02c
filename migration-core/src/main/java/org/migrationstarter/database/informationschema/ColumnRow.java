package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param tableSchema the schema of its table
 * @param tableName its table
 * @param columnName its name
 * @param typeText its type
 * @param isNullable {@code YES} or {@code NO}
 * @param columnDefault the default, or {@code null}
 * @param columnOnUpdate the value it takes at each update, or {@code null}
 * @param generationExpression what it is computed from, or {@code null}
 * @param identityGeneration {@code ALWAYS} or {@code BY DEFAULT}, or {@code null} if it
 * is no identity
 * @param identityStart the identity's first number
 * @param identityIncrement the identity's step
 * @param identityMinimum the identity's lowest number
 * @param identityMaximum the identity's highest number
 * @param identityCycle {@code YES} or {@code NO}
 * @param identityCache the identity's cache
 * @param domainSchema the schema of its domain, or {@code null}
 * @param domainName its domain, or {@code null}
 * @param collationName its collation, or {@code null} for the database's own
 * @param remarks the comment, or {@code null}
 */
public record ColumnRow(String tableSchema, String tableName, String columnName, String typeText, String isNullable,
		@Nullable String columnDefault, @Nullable String columnOnUpdate, @Nullable String generationExpression,
		@Nullable String identityGeneration, @Nullable Long identityStart, @Nullable Long identityIncrement,
		@Nullable Long identityMinimum, @Nullable Long identityMaximum, @Nullable String identityCycle,
		@Nullable Long identityCache, @Nullable String domainSchema, @Nullable String domainName,
		@Nullable String collationName, @Nullable String remarks) {

	/**
	 * Read one row.
	 * @param row the result set, whose columns are named like the components
	 * @param number the row's number
	 * @return the row
	 * @throws SQLException if it cannot be read
	 */
	public static ColumnRow read(ResultSet row, int number) throws SQLException {
		return new ColumnRow(row.getString("table_schema"), row.getString("table_name"), row.getString("column_name"),
				row.getString("type_text"), row.getString("is_nullable"), row.getString("column_default"),
				row.getString("column_on_update"), row.getString("generation_expression"),
				row.getString("identity_generation"), row.getObject("identity_start", Long.class),
				row.getObject("identity_increment", Long.class), row.getObject("identity_minimum", Long.class),
				row.getObject("identity_maximum", Long.class), row.getString("identity_cycle"),
				row.getObject("identity_cache", Long.class), row.getString("domain_schema"),
				row.getString("domain_name"), row.getString("collation_name"), row.getString("remarks"));
	}

	Key table() {
		return new Key(this.tableSchema, this.tableName);
	}

	/**
	 * Return the same column with another comment.
	 * @param remarks the comment, or {@code null}
	 * @return the changed column
	 */
	public ColumnRow withRemarks(@Nullable String remarks) {
		return new ColumnRow(this.tableSchema, this.tableName, this.columnName, this.typeText, this.isNullable,
				this.columnDefault, this.columnOnUpdate, this.generationExpression, this.identityGeneration,
				this.identityStart, this.identityIncrement, this.identityMinimum, this.identityMaximum,
				this.identityCycle, this.identityCache, this.domainSchema, this.domainName, this.collationName,
				remarks);
	}

}
