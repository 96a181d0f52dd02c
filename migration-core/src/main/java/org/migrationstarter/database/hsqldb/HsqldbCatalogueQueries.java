package org.migrationstarter.database.hsqldb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.informationschema.Catalogue;
import org.migrationstarter.database.informationschema.ColumnRow;
import org.migrationstarter.database.informationschema.ConstraintRow;
import org.migrationstarter.database.informationschema.IndexKeyRow;
import org.migrationstarter.database.informationschema.KeyColumnRow;
import org.migrationstarter.database.informationschema.OtherRow;
import org.migrationstarter.database.informationschema.RuleRow;
import org.migrationstarter.database.informationschema.SequenceRow;
import org.migrationstarter.database.informationschema.TableRow;

/**
 * Queries HSQLDB's information schema.
 */
final class HsqldbCatalogueQueries {

	private final JdbcClient client;

	HsqldbCatalogueQueries(JdbcClient client) {
		this.client = client;
	}

	/**
	 * Run the queries.
	 * @param selection the schemas that must be seen as a whole
	 * @return the rows
	 * @throws PermissionDeniedDataAccessException if such a schema shows tables, but not
	 * all that belongs to them
	 */
	Catalogue run(SchemaSelection selection) {
		String currentSchema = currentSchema();
		List<ColumnRow> columns = columns();
		List<RuleRow> rules = rules();
		List<ConstraintRow> constraints = new NotNullConstraints(columns, rules).removedFrom(constraints());
		return new Catalogue(currentSchema, tables(selection, currentSchema), columns, constraints, keyColumns(), rules,
				indexKeys(constraints), sequences(), others());
	}

	private String currentSchema() {
		return this.client.sql("values (current_schema)").query(String.class).single();
	}

	private List<TableRow> tables(SchemaSelection selection, String currentSchema) {
		return this.client.sql("""
				select table_schem as table_schema, table_name, nullif(remarks, '') as remarks,
					table_schem in (select schema_name from information_schema.schemata) as owned
				from information_schema.system_tables
				where table_type = 'TABLE' and hsqldb_type <> 'TEXT'
				""").query((row, number) -> {
			TableRow table = TableRow.read(row, number);
			if (!row.getBoolean("owned") && selection.namespace(table.tableSchema(), currentSchema).isPresent()) {
				throw partlySeen(table.tableSchema());
			}
			return table;
		}).list();
	}

	private static PermissionDeniedDataAccessException partlySeen(String schema) {
		return new PermissionDeniedDataAccessException(
				"HSQLDB shows the constraints of schema " + schema + " to its owner and to DBA only. "
						+ "Connect as one of them, or run 'grant DBA to' the user that reads the schema",
				null);
	}

	private List<ColumnRow> columns() {
		Map<CommentKey, String> comments = this.client.sql("""
				select object_schema as schema_name, object_name as table_name, column_name, comment
				from information_schema.system_comments
				where object_type = 'COLUMN' and comment <> ''
				""").query(CommentRow::read).stream().collect(Collectors.toMap(CommentRow::key, CommentRow::comment));
		return this.client.sql("""
				select table_schema, table_name, column_name, dtd_identifier as type_text, is_nullable, column_default,
					cast(null as varchar(1)) as column_on_update, generation_expression, identity_generation,
					identity_start, identity_increment, identity_minimum, identity_maximum, identity_cycle,
					cast(null as bigint) as identity_cache, coalesce(domain_schema, udt_schema) as domain_schema,
					coalesce(domain_name, udt_name) as domain_name,
					nullif(collation_name,
						(select property_value from information_schema.system_properties
						where property_name = 'sql.default_collation')) as collation_name,
					cast(null as varchar(1)) as remarks
				from information_schema.columns
				where table_schema not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')
				order by table_schema, table_name, ordinal_position
				""")
			.query(ColumnRow::read)
			.stream()
			.map((row) -> row
				.withRemarks(comments.get(new CommentKey(row.tableSchema(), row.tableName(), row.columnName()))))
			.toList();
	}

	private List<ConstraintRow> constraints() {
		return this.client.sql("""
				select constraint_schema, constraint_name, constraint_type, table_schema, table_name,
					cast(null as varchar(1)) as nulls_distinct
				from information_schema.table_constraints
				where table_schema not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')
				""").query(ConstraintRow::read).list();
	}

	private List<KeyColumnRow> keyColumns() {
		return this.client.sql("""
				select constraint_schema, constraint_name, column_name, position_in_unique_constraint
				from information_schema.key_column_usage
				where constraint_schema not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')
				order by constraint_schema, constraint_name, ordinal_position
				""").query(KeyColumnRow::read).list();
	}

	private List<RuleRow> rules() {
		return this.client.sql("""
				select constraint_schema, constraint_name, check_clause,
					cast(null as varchar(128)) as unique_constraint_schema,
					cast(null as varchar(128)) as unique_constraint_name,
					cast(null as varchar(128)) as update_rule, cast(null as varchar(128)) as delete_rule
				from information_schema.check_constraints
				where constraint_schema not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')
				union all
				select constraint_schema, constraint_name, null, unique_constraint_schema, unique_constraint_name,
					update_rule, delete_rule
				from information_schema.referential_constraints
				""").query(RuleRow::read).list();
	}

	private List<IndexKeyRow> indexKeys(List<ConstraintRow> constraints) {
		Set<TableObjectName> implicit = constraints.stream()
			.map((row) -> new TableObjectName(row.tableSchema(), row.tableName(), row.constraintName()))
			.collect(Collectors.toSet());
		return this.client
			.sql("""
					select table_schem as table_schema, table_name, index_name, column_name, asc_or_desc = 'D' as descending,
						cast(null as boolean) as nulls_first, not non_unique as "UNIQUE", false as nulls_not_distinct,
						cast(null as varchar(1)) as method
					from information_schema.system_indexinfo
					where table_schem not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS') and index_name not like 'SYS\\_IDX\\_%' escape '\\'
					order by table_schem, table_name, index_name, ordinal_position
					""")
			.query(IndexKeyRow::read)
			.stream()
			.filter((row) -> !implicit
				.contains(new TableObjectName(row.tableSchema(), row.tableName(), row.indexName())))
			.toList();
	}

	private List<SequenceRow> sequences() {
		return this.client
			.sql("""
					select sequence_schema, sequence_name, data_type, numeric_precision, start_value, increment, minimum_value,
						maximum_value, cycle_option, cast(null as bigint) as cache
					from information_schema.sequences
					""")
			.query(SequenceRow::read)
			.list();
	}

	private List<OtherRow> others() {
		return this.client.sql("""
				select cast('view' as varchar(40)) as kind, table_schema as object_schema, table_name as object_name,
					cast(null as varchar(128)) as table_name, view_definition as definition
				from information_schema.views
				union all
				select 'trigger', trigger_schema, trigger_name, event_object_table, action_statement
				from information_schema.triggers
				union all
				select 'synonym', synonym_schema, synonym_name, null, object_schema || '.' || object_name
				from information_schema.system_synonyms
				union all
				select 'domain', domain_schema, domain_name, null, dtd_identifier
				from information_schema.domains
				union all
				select 'type', user_defined_type_schema, user_defined_type_name, null, source_dtd_identifier
				from information_schema.user_defined_types
				union all
				select 'routine', routine_schema, routine_name, null, routine_definition
				from information_schema.routines
				union all
				select 'text table', table_schem, table_name, null, null
				from information_schema.system_tables
				where hsqldb_type = 'TEXT'
				union all
				select 'column numbered by a sequence', table_schema, column_name, table_name,
					sequence_schema || '.' || sequence_name
				from information_schema.system_column_sequence_usage
				""").query(OtherRow::read).list();
	}

	private record CommentKey(String schema, String table, String column) {

	}

	private record CommentRow(String schemaName, String tableName, String columnName, String comment) {

		static CommentRow read(ResultSet row, int number) throws SQLException {
			return new CommentRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
		}

		CommentKey key() {
			return new CommentKey(this.schemaName, this.tableName, this.columnName);
		}

	}

	private record TableObjectName(String schema, String table, String name) {

	}

}
