package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;

/**
 * A table without what hangs on it.
 *
 * @param id its number in the catalogue
 * @param name its name
 * @param comment its comment, or {@code null}
 * @param options what its definition holds beside columns and constraints, or
 * {@code null}
 */
record TableRow(long id, QualifiedName name, @Nullable String comment, @Nullable String options) {

	// Tables named HTE_ hold the identifiers of Hibernate's bulk statements.
	private static final String QUERY = """
			select c.oid::bigint as id, n.nspname, c.relname, d.description,
				case when c.relpersistence = 'u' then 'unlogged' end as persistence,
				(select 'inherits (' || string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno) || ')'
					from pg_inherits i where i.inhrelid = c.oid) as parents,
				case when c.relkind = 'p' then 'partition by ' || pg_get_partkeydef(c.oid) end as partitioning,
				'using ' || quote_ident(m.amname) as method,
				'with (' || array_to_string(c.reloptions, ', ') || ')' as parameters,
				'tablespace ' || quote_ident(t.spcname) as tablespace
			from pg_class c
			join pg_namespace n on n.oid = c.relnamespace
			left join pg_am m on m.oid = c.relam and m.amname <> 'heap'
			left join pg_tablespace t on t.oid = c.reltablespace
			left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
			where n.nspname in (:namespaces) and c.relkind in ('r', 'p') and not c.relispartition
				and c.relpersistence <> 't' and c.relname not ilike 'hte\\_%'
				and not exists (
					select from pg_depend e
					where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
			order by c.oid
			""";

	static Map<Long, TableRow> read(Catalogue catalogue) {
		Map<Long, TableRow> tables = new LinkedHashMap<>();
		for (TableRow table : catalogue.query(QUERY, (row, number) -> of(row, catalogue.namespaces()))) {
			if (catalogue.namespaces().includes(table.name())) {
				tables.put(table.id(), table);
			}
		}
		return tables;
	}

	private static TableRow of(ResultSet row, Namespaces namespaces) throws SQLException {
		String options = Stream
			.of(row.getString("persistence"), row.getString("parents"), row.getString("partitioning"),
					row.getString("method"), row.getString("parameters"), row.getString("tablespace"))
			.filter((option) -> option != null)
			.collect(Collectors.joining(" "));
		return new TableRow(row.getLong("id"), namespaces.logical(row.getString("nspname"), row.getString("relname")),
				row.getString("description"), options.isEmpty() ? null : namespaces.logical(options));
	}

}
