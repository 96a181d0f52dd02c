package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.OpaqueObject;

/**
 * The indexes of all tables, without those that only implement a constraint.
 */
final class Indexes {

	private static final String QUERY = TableRow.SELECTED_TABLES
			+ """
					select s.oid::bigint as table_id, x.indexrelid::bigint as index_id, i.relname, x.indisunique,
						x.indnullsnotdistinct, x.indisvalid, pg_get_expr(x.indpred, x.indrelid, true) as predicate,
						nullif(m.amname, 'btree') as method, array_to_string(i.reloptions, ', ') as parameters,
						case when not x.indisvalid then pg_get_indexdef(x.indexrelid) end as definition,
						k.position <= x.indnkeyatts as is_key, ia.attname as made_name, a.attname as column_name,
						case when k.number = 0 then pg_get_indexdef(x.indexrelid, k.position::int, true) end as expression,
						x.indoption[k.position - 1] & 1 > 0 as is_descending,
						x.indoption[k.position - 1] & 2 > 0 as is_nulls_first,
						case when ia.attcollation <> coalesce(a.attcollation, t.typcollation)
							then 'collate ' || quote_ident(c.collname) end as collation,
						case when not o.opcdefault or ia.attoptions is not null then quote_ident(o.opcname) end as operator_class,
						'(' || array_to_string(ia.attoptions, ', ') || ')' as operator_class_options
					from selected s
					join pg_index x on x.indrelid = s.oid
					join pg_class i on i.oid = x.indexrelid
					join pg_am m on m.oid = i.relam
					cross join unnest(x.indkey::int2[]) with ordinality k(number, position)
					join pg_attribute ia on ia.attrelid = i.oid and ia.attnum = k.position
					join pg_type t on t.oid = ia.atttypid
					left join pg_attribute a on a.attrelid = s.oid and a.attnum = k.number and k.number <> 0
					left join pg_opclass o on o.oid = x.indclass[k.position - 1]
					left join pg_collation c on c.oid = ia.attcollation
					where not exists (select from pg_constraint q where q.conindid = i.oid and q.contype in ('p', 'u', 'x'))
					order by s.oid, i.oid, k.position
					""";

	private final Map<Long, List<Index>> indexes = new LinkedHashMap<>();

	private final List<OpaqueObject> opaqueObjects = new ArrayList<>();

	private Indexes() {
	}

	static Indexes read(Catalogue catalogue, Map<Long, TableRow> tables) {
		Map<Long, IndexRows> rows = new LinkedHashMap<>();
		catalogue.query(QUERY, (row, number) -> {
			TableRow table = tables.get(row.getLong("table_id"));
			if (table != null) {
				indexRows(rows, table, row, catalogue.namespaces()).addKey(row, catalogue.namespaces());
			}
			return number;
		});
		Indexes result = new Indexes();
		rows.values().forEach(result::add);
		return result;
	}

	private static IndexRows indexRows(Map<Long, IndexRows> rows, TableRow table, ResultSet row, Namespaces namespaces)
			throws SQLException {
		long id = row.getLong("index_id");
		IndexRows index = rows.get(id);
		if (index == null) {
			index = IndexRows.of(table, row, namespaces);
			rows.put(id, index);
		}
		return index;
	}

	private void add(IndexRows rows) {
		if (rows.invalidDefinition() != null) {
			this.opaqueObjects.add(new OpaqueObject("invalid index", rows.table().name().sibling(rows.name()),
					rows.table().name(), rows.invalidDefinition()));
		}
		else {
			this.indexes.computeIfAbsent(rows.table().id(), (id) -> new ArrayList<>()).add(rows.index());
		}
	}

	List<Index> of(TableRow table) {
		return this.indexes.getOrDefault(table.id(), List.of());
	}

	/**
	 * Return the indexes that a concurrent creation has left unfinished: no query uses
	 * them.
	 * @return the unfinished indexes
	 */
	List<OpaqueObject> opaqueObjects() {
		return this.opaqueObjects;
	}

}
