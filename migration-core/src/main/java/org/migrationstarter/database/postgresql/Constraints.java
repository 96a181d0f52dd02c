package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * The constraints of all tables.
 */
final class Constraints {

	// The constraints that a partitioned table's foreign keys have within the database
	// have a parent. Names are looked up only where they are needed: those of a target
	// that has not been read, and those of an index of which a name may be made.
	private static final String QUERY = """
			select k.conrelid::bigint as table_id, k.conname, k.contype, k.condeferrable, k.condeferred,
				k.confdeltype, k.confupdtype, tn.nspname as target_schema, t.relname as target_name,
				k.confrelid::bigint as target_id, array_to_string(k.confkey, ' ') as target_numbers,
				case when t.oid is not null then array(
					select a.attname::text from unnest(k.confkey) with ordinality u(number, position)
					join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number
					order by u.position) end as target_columns,
				array_to_string(k.conkey, ' ') as column_numbers,
				case when k.contype = 'u' and k.conname like '%key%' then array(
					select a.attname::text from pg_attribute a
					where a.attrelid = k.conindid order by a.attnum) end as index_columns,
				x.indnullsnotdistinct, pg_get_expr(k.conbin, k.conrelid, true) as expression,
				case when not k.convalidated or (k.contype = 'p' and k.condeferrable)
						or (k.contype in ('p', 'u') and x.indnatts > x.indnkeyatts)
						or (k.contype = 'f' and (k.confmatchtype = 'f' or k.confdelsetcols is not null))
						or (k.contype = 'c' and k.connoinherit) or k.contype = 'x'
						or :special_in_18
					then pg_get_constraintdef(k.oid, true) end as special
			from pg_constraint k
			left join pg_class t on t.oid = k.confrelid and k.confrelid <> all(:tables)
			left join pg_namespace tn on tn.oid = t.relnamespace
			left join pg_index x on x.indexrelid = k.conindid and k.contype <> 'f'
			where k.conrelid = any(:tables) and k.conparentid = 0 and k.contype in ('p', 'u', 'f', 'c', 'x')
			""";

	private final Map<Long, List<TableObject>> constraints = new HashMap<>();

	private final List<OpaqueObject> opaqueObjects = new ArrayList<>();

	private final Map<Long, TableRow> tables;

	private final Columns columns;

	private Constraints(Map<Long, TableRow> tables, Columns columns) {
		this.tables = tables;
		this.columns = columns;
	}

	private static String query(int version) {
		return QUERY.replace(":special_in_18", (version >= 18) ? "k.conperiod or not k.conenforced" : "false");
	}

	static Constraints read(Catalogue catalogue, Map<Long, TableRow> tables, Columns columns) {
		Constraints result = new Constraints(tables, columns);
		catalogue.query(query(catalogue.version()), Map.of("tables", tables.keySet()), (row, number) -> {
			result.add(tables.get(row.getLong("table_id")), row, catalogue.namespaces());
			return number;
		});
		return result;
	}

	@Nullable PrimaryKey primaryKey(TableRow table) {
		return of(table, PrimaryKey.class).stream().findFirst().orElse(null);
	}

	List<ForeignKey> foreignKeys(TableRow table) {
		return of(table, ForeignKey.class);
	}

	List<UniqueConstraint> uniqueConstraints(TableRow table) {
		return of(table, UniqueConstraint.class);
	}

	List<CheckConstraint> checkConstraints(TableRow table) {
		return of(table, CheckConstraint.class);
	}

	/**
	 * Return the constraints that a snapshot cannot represent, and those of which it
	 * represents the main thing only.
	 * @return the constraints, with their whole definitions
	 */
	List<OpaqueObject> opaqueObjects() {
		return this.opaqueObjects;
	}

	private <T extends TableObject> List<T> of(TableRow table, Class<T> type) {
		return this.constraints.getOrDefault(table.id(), List.of())
			.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.toList();
	}

	private void add(TableRow table, ResultSet row, Namespaces namespaces) throws SQLException {
		String name = row.getString("conname");
		String special = row.getString("special");
		List<TableObject> ofTable = this.constraints.computeIfAbsent(table.id(), (id) -> new ArrayList<>());
		String type = row.getString("contype");
		switch (type) {
			case "p" -> ofTable.add(new PrimaryKey(name(table, row, "pkey", List.of()), columns(table, row)));
			case "u" -> ofTable.add(new UniqueConstraint(name(table, row, "key", Catalogue.texts(row, "index_columns")),
					columns(table, row), row.getBoolean("indnullsnotdistinct"), deferrability(row)));
			case "f" -> ofTable.add(foreignKey(table, row, namespaces));
			case "c" -> ofTable.add(check(table, row, namespaces));
			default -> {
			}
		}
		if (special != null) {
			String kind = type.equals("x") ? "exclusion constraint" : "constraint detail";
			this.opaqueObjects
				.add(new OpaqueObject(kind, table.name().sibling(name), table.name(), namespaces.logical(special)));
		}
	}

	private ForeignKey foreignKey(TableRow table, ResultSet row, Namespaces namespaces) throws SQLException {
		List<String> columns = columns(table, row);
		TableRow target = this.tables.get(row.getLong("target_id"));
		QualifiedName targetName = (target != null) ? target.name()
				: namespaces.logical(row.getString("target_schema"), row.getString("target_name"));
		List<String> targetColumns = (target != null)
				? this.columns.names(target, Catalogue.numbers(row, "target_numbers"))
				: Catalogue.texts(row, "target_columns");
		return new ForeignKey(name(table, row, "fkey", columns), columns, targetName, targetColumns,
				action(row.getString("confdeltype")), action(row.getString("confupdtype")), deferrability(row));
	}

	private CheckConstraint check(TableRow table, ResultSet row, Namespaces namespaces) throws SQLException {
		List<String> columns = columns(table, row);
		return new CheckConstraint(name(table, row, "check", (columns.size() == 1) ? columns : List.of()),
				Expressions.condition(namespaces.logical(row.getString("expression"))));
	}

	private List<String> columns(TableRow table, ResultSet row) throws SQLException {
		return this.columns.names(table, Catalogue.numbers(row, "column_numbers"));
	}

	private static ObjectName name(TableRow table, ResultSet row, String label, List<String> columns)
			throws SQLException {
		return AutomaticNames.of(row.getString("conname"), table.name().name(), columns, label);
	}

	private static Deferrability deferrability(ResultSet row) throws SQLException {
		if (!row.getBoolean("condeferrable")) {
			return Deferrability.NOT_DEFERRABLE;
		}
		return row.getBoolean("condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
	}

	private static ReferentialAction action(String code) {
		return switch (code) {
			case "r" -> ReferentialAction.RESTRICT;
			case "c" -> ReferentialAction.CASCADE;
			case "n" -> ReferentialAction.SET_NULL;
			case "d" -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

}
