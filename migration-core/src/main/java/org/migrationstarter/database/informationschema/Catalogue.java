package org.migrationstarter.database.informationschema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rows of an information schema. All names are physical and exact.
 *
 * @param currentSchema the connection's default schema
 * @param tables the base tables
 * @param columns the columns, in the order of their tables
 * @param constraints the constraints of tables
 * @param keyColumns the columns of keys, in key order
 * @param rules what checks and foreign keys say
 * @param indexKeys the parts of the indexes that are not made by a constraint, in order
 * @param sequences the sequences that stand alone
 * @param others the objects that a snapshot does not represent
 */
public record Catalogue(String currentSchema, List<TableRow> tables, List<ColumnRow> columns,
		List<ConstraintRow> constraints, List<KeyColumnRow> keyColumns, List<RuleRow> rules,
		List<IndexKeyRow> indexKeys, List<SequenceRow> sequences, List<OtherRow> others) {

	/**
	 * A name in a schema, as the catalogue has it.
	 *
	 * @param schema the schema
	 * @param name the name
	 */
	record Key(String schema, String name) {

	}

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
	 * @param identityGeneration {@code ALWAYS} or {@code BY DEFAULT}, or {@code null} if
	 * it is no identity
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
			return new ColumnRow(row.getString("table_schema"), row.getString("table_name"),
					row.getString("column_name"), row.getString("type_text"), row.getString("is_nullable"),
					row.getString("column_default"), row.getString("column_on_update"),
					row.getString("generation_expression"), row.getString("identity_generation"),
					row.getObject("identity_start", Long.class), row.getObject("identity_increment", Long.class),
					row.getObject("identity_minimum", Long.class), row.getObject("identity_maximum", Long.class),
					row.getString("identity_cycle"), row.getObject("identity_cache", Long.class),
					row.getString("domain_schema"), row.getString("domain_name"), row.getString("collation_name"),
					row.getString("remarks"));
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
	public record ConstraintRow(String constraintSchema, String constraintName, String constraintType,
			String tableSchema, String tableName, @Nullable String nullsDistinct) {

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

	/**
	 * A column of a primary key, unique constraint or foreign key.
	 *
	 * @param constraintSchema the schema of the constraint
	 * @param constraintName the constraint
	 * @param columnName the column
	 * @param positionInUniqueConstraint which column of the key that a foreign key refers
	 * to, from 1, or {@code null}
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
					row.getString("unique_constraint_name"), row.getString("update_rule"),
					row.getString("delete_rule"));
		}

		Key constraint() {
			return new Key(this.constraintSchema, this.constraintName);
		}

	}

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
	public record IndexKeyRow(String tableSchema, String tableName, String indexName, String columnName,
			boolean descending, @Nullable Boolean nullsFirst, boolean unique, boolean nullsNotDistinct,
			@Nullable String method) {

		/**
		 * Read one row.
		 * @param row the result set, whose columns are named like the components
		 * @param number the row's number
		 * @return the row
		 * @throws SQLException if it cannot be read
		 */
		public static IndexKeyRow read(ResultSet row, int number) throws SQLException {
			return new IndexKeyRow(row.getString("table_schema"), row.getString("table_name"),
					row.getString("index_name"), row.getString("column_name"), row.getBoolean("descending"),
					row.getObject("nulls_first", Boolean.class), row.getBoolean("unique"),
					row.getBoolean("nulls_not_distinct"), row.getString("method"));
		}

		Key table() {
			return new Key(this.tableSchema, this.tableName);
		}

	}

	/**
	 * A sequence.
	 *
	 * @param sequenceSchema its schema
	 * @param sequenceName its name
	 * @param dataType its type
	 * @param numericPrecision the precision of its type
	 * @param startValue the first number
	 * @param increment the step
	 * @param minimumValue the lowest number
	 * @param maximumValue the highest number
	 * @param cycleOption {@code YES} or {@code NO}
	 * @param cache the cache, or {@code null}
	 */
	public record SequenceRow(String sequenceSchema, String sequenceName, String dataType,
			@Nullable Integer numericPrecision, long startValue, long increment, long minimumValue, long maximumValue,
			String cycleOption, @Nullable Long cache) {

		/**
		 * Read one row.
		 * @param row the result set, whose columns are named like the components
		 * @param number the row's number
		 * @return the row
		 * @throws SQLException if it cannot be read
		 */
		public static SequenceRow read(ResultSet row, int number) throws SQLException {
			return new SequenceRow(row.getString("sequence_schema"), row.getString("sequence_name"),
					row.getString("data_type"), row.getObject("numeric_precision", Integer.class),
					row.getLong("start_value"), row.getLong("increment"), row.getLong("minimum_value"),
					row.getLong("maximum_value"), row.getString("cycle_option"), row.getObject("cache", Long.class));
		}

	}

	/**
	 * An object that a snapshot does not represent.
	 *
	 * @param kind what it is
	 * @param objectSchema its schema
	 * @param objectName its name
	 * @param tableName the table in the same schema that it belongs to, or {@code null}
	 * @param definition what makes it, or {@code null}
	 */
	public record OtherRow(String kind, String objectSchema, String objectName, @Nullable String tableName,
			@Nullable String definition) {

		/**
		 * Read one row.
		 * @param row the result set, whose columns are named like the components
		 * @param number the row's number
		 * @return the row
		 * @throws SQLException if it cannot be read
		 */
		public static OtherRow read(ResultSet row, int number) throws SQLException {
			return new OtherRow(row.getString("kind"), row.getString("object_schema"), row.getString("object_name"),
					row.getString("table_name"), row.getString("definition"));
		}

	}

}
