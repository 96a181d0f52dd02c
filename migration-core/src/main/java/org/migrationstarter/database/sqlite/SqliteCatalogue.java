package org.migrationstarter.database.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of SQLite's catalogue. Each kind comes from one query: the pragmas are called
 * as functions, for all tables of all schemas at once.
 *
 * @param objects what {@code sqlite_schema} holds
 * @param tables the kinds of tables
 * @param columns the columns, in the order of their tables
 * @param indexKeys the keys of all indexes, in their order
 * @param foreignKeyColumns the columns of foreign keys, in key order
 */
record SqliteCatalogue(List<ObjectRow> objects, List<TableRow> tables, List<ColumnRow> columns,
		List<IndexKeyRow> indexKeys, List<ForeignKeyColumnRow> foreignKeyColumns) {

	/**
	 * Query the catalogue. What has no pages of its own is left out, since a virtual
	 * table of a module that is missing cannot be asked for its columns.
	 * @param client what runs the queries
	 * @param schemas the schemas
	 * @return their rows
	 */
	static SqliteCatalogue read(JdbcClient client, List<String> schemas) {
		return new SqliteCatalogue(query(client, schemas, """
				select %1$s, type, name, tbl_name, sql
				from %2$s.sqlite_schema
				""", ObjectRow::read), query(client, schemas, """
				select schema, name, type, wr, strict
				from pragma_table_list
				where schema = %1$s
				""", TableRow::read), query(client, schemas, """
				select %1$s, m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
				from %2$s.sqlite_schema m join pragma_table_xinfo(m.name, %1$s) c
				where m.type = 'table' and m.rootpage <> 0
				""", ColumnRow::read), query(client, schemas, """
				select %1$s, m.name, i.name, i."unique", i.origin, k.seqno, k.cid, k.name, k."desc", k.coll
				from %2$s.sqlite_schema m join pragma_index_list(m.name, %1$s) i
					join pragma_index_xinfo(i.name, %1$s) k
				where m.type = 'table' and m.rootpage <> 0 and k.key
				""", IndexKeyRow::read), query(client, schemas, """
				select %1$s, m.name, f.id, f."table", f."from", f."to", f.on_update, f.on_delete
				from %2$s.sqlite_schema m join pragma_foreign_key_list(m.name, %1$s) f
				where m.type = 'table' and m.rootpage <> 0
				""", ForeignKeyColumnRow::read));
	}

	private static <T> List<T> query(JdbcClient client, List<String> schemas, String select, RowMapper<T> row) {
		String sql = schemas.stream()
			.map((schema) -> select.formatted(literal(schema), identifier(schema)))
			.collect(Collectors.joining("union all\n"));
		return client.sql(sql).query(row).list();
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	private static String identifier(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * A table, as it is named in the catalogue.
	 */
	record TableKey(String schema, String name) {

	}

	record ObjectRow(String schema, String type, String name, String table, @Nullable String sql) {

		static ObjectRow read(ResultSet row, int number) throws SQLException {
			return new ObjectRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5));
		}

		TableKey tableKey() {
			return new TableKey(this.schema, this.table);
		}

	}

	record TableRow(String schema, String name, String type, boolean withoutRowid, boolean strict) {

		static TableRow read(ResultSet row, int number) throws SQLException {
			return new TableRow(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4),
					row.getBoolean(5));
		}

		TableKey key() {
			return new TableKey(this.schema, this.name);
		}

	}

	record ColumnRow(TableKey table, String name, String type, boolean notNull, @Nullable String defaultValue,
			int keyPosition, int hidden) {

		private static final int VIRTUAL = 2;

		private static final int STORED = 3;

		static ColumnRow read(ResultSet row, int number) throws SQLException {
			return new ColumnRow(new TableKey(row.getString(1), row.getString(2)), row.getString(3), row.getString(4),
					row.getBoolean(5), row.getString(6), row.getInt(7), row.getInt(8));
		}

		boolean generated() {
			return this.hidden == VIRTUAL || this.hidden == STORED;
		}

		boolean stored() {
			return this.hidden == STORED;
		}

	}

	record IndexKeyRow(TableKey table, String index, boolean unique, String origin, int position, boolean expression,
			@Nullable String column, boolean descending, String collation) {

		static IndexKeyRow read(ResultSet row, int number) throws SQLException {
			return new IndexKeyRow(new TableKey(row.getString(1), row.getString(2)), row.getString(3),
					row.getBoolean(4), row.getString(5), row.getInt(6), row.getInt(7) < -1, row.getString(8),
					row.getBoolean(9), row.getString(10));
		}

	}

	record ForeignKeyColumnRow(TableKey table, int id, String target, String from, @Nullable String to, String onUpdate,
			String onDelete) {

		static ForeignKeyColumnRow read(ResultSet row, int number) throws SQLException {
			return new ForeignKeyColumnRow(new TableKey(row.getString(1), row.getString(2)), row.getInt(3),
					row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
		}

	}

}
