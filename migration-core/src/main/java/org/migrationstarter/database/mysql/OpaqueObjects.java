package org.migrationstarter.database.mysql;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;

/**
 * Reads what a snapshot cannot represent and stands beside the tables: views, triggers,
 * routines and events.
 */
final class OpaqueObjects {

	private OpaqueObjects() {
	}

	/**
	 * Read them all.
	 * @param catalogue the catalogue
	 * @return the objects; the definition is empty where the right to see it is missing
	 */
	static List<OpaqueObject> read(Catalogue catalogue) {
		String sql = """
				select table_schema, 'view' as kind, table_name, null as of_table,
					concat('create view `', replace(table_name, '`', '``'), '` as ', view_definition) as definition
				from information_schema.views
				where table_schema = ?
				union all
				select trigger_schema, 'trigger', trigger_name, event_object_table,
					concat('create trigger `', replace(trigger_name, '`', '``'), '` ', lower(action_timing), ' ',
						lower(event_manipulation), ' on `', replace(event_object_table, '`', '``'),
						'` for each row ', action_statement)
				from information_schema.triggers
				where trigger_schema = ?
				union all
				select routine_schema, lower(routine_type), routine_name, null, routine_definition
				from information_schema.routines
				where routine_schema = ?
				union all
				select event_schema, 'event', event_name, null, event_definition
				from information_schema.events
				where event_schema = ?""";
		return catalogue.query(sql, "1, 2, 3", (row, index) -> {
			String schema = row.getString(1);
			String table = row.getString("of_table");
			return new OpaqueObject(row.getString("kind"), catalogue.name(schema, row.getString(3)),
					(table != null) ? catalogue.name(schema, table) : null,
					definition(catalogue, row.getString("definition")));
		})
			.stream()
			.filter((object) -> catalogue.includes((object.table() != null) ? object.table() : object.name()))
			.toList();
	}

	private static String definition(Catalogue catalogue, @Nullable String text) {
		return (text != null) ? catalogue.withLogicalNames(text) : "";
	}

	/**
	 * A column that is not among those of {@code select *}.
	 * @param column the column
	 * @return what is said of it beside its definition
	 */
	static OpaqueObject invisibleColumn(ColumnRow column) {
		return new OpaqueObject("invisible column", column.table().sibling(column.name()), column.table(), "");
	}

	/**
	 * A check constraint that is not in force.
	 * @param check the constraint
	 * @param expression its condition
	 * @return what is said of it
	 */
	static OpaqueObject unenforcedCheck(CheckRow check, String expression) {
		return new OpaqueObject("check constraint", check.table().sibling(check.name()), check.table(),
				"check (" + expression + ") not enforced");
	}

	/**
	 * A primary key that holds a part of a text only, or is ordered downwards.
	 * @param table the table
	 * @param keys the keys of all its indexes
	 * @return what is said of it
	 */
	static OpaqueObject partialPrimaryKey(QualifiedName table, List<IndexRow> keys) {
		String definition = keys.stream()
			.filter(IndexRow::isPrimary)
			.map((row) -> definition(row.key()))
			.collect(Collectors.joining(", ", "primary key (", ")"));
		return new OpaqueObject("primary key", table.sibling("PRIMARY"), table, definition);
	}

	private static String definition(IndexKey key) {
		String prefix = (key.prefixLength() != null) ? "(" + key.prefixLength() + ")" : "";
		return Quoting.name(key.text()) + prefix + (key.descending() ? " desc" : "");
	}

}
