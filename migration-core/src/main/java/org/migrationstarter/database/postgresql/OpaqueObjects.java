package org.migrationstarter.database.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;

/**
 * What is there and cannot be represented, apart from constraints.
 */
final class OpaqueObjects {

	private static final String QUERY = """
			with selected as (
				select c.oid, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.oid = any(:tables)
			), spaces as (
				select n.oid, n.nspname from pg_namespace n where n.nspname in (:namespaces)
			), objects (kind, class, oid, namespace, name, table_id, definition) as (
				select case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
						when 'f' then 'foreign table' else 'composite type' end,
					case c.relkind when 'c' then 'pg_type'::regclass else 'pg_class'::regclass end,
					case c.relkind when 'c' then c.reltype else c.oid end, n.nspname, c.relname, 0::oid,
					case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true)
						else array_to_string(array(
							select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
							from pg_attribute a
							where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum), ', ') end
				from pg_class c join spaces n on n.oid = c.relnamespace
				where c.relkind in ('v', 'm', 'f', 'c') and c.relpersistence <> 't'
				union all
				select case t.typtype when 'd' then 'domain' else 'range type' end, 'pg_type'::regclass, t.oid,
					n.nspname, t.typname, 0, case when t.typtype = 'd' then concat_ws(' ',
						format_type(t.typbasetype, t.typtypmod), 'default ' || t.typdefault,
						case when t.typnotnull then 'not null' end,
						(select string_agg(pg_get_constraintdef(k.oid, true), ' ' order by k.conname)
							from pg_constraint k where k.contypid = t.oid and k.contype = 'c')) end
				from pg_type t join spaces n on n.oid = t.typnamespace
				where t.typtype in ('d', 'r')
				union all
				select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
					'pg_proc'::regclass, p.oid, n.nspname,
					p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', 0,
					case when p.prokind <> 'a' then replace(pg_get_functiondef(p.oid),
						' ' || quote_ident(n.nspname) || '.', ' ') end
				from pg_proc p join spaces n on n.oid = p.pronamespace
				union all
				select 'trigger', 'pg_trigger'::regclass, g.oid, s.nspname, g.tgname, s.oid,
					pg_get_triggerdef(g.oid, true)
				from selected s join pg_trigger g on g.tgrelid = s.oid and not g.tgisinternal
				union all
				select 'rule', 'pg_rewrite'::regclass, r.oid, s.nspname, r.rulename, s.oid,
					pg_get_ruledef(r.oid, true)
				from selected s join pg_rewrite r on r.ev_class = s.oid
				union all
				select 'policy', 'pg_policy'::regclass, p.oid, s.nspname, p.polname, s.oid,
					pg_get_expr(p.polqual, p.polrelid, true)
				from selected s join pg_policy p on p.polrelid = s.oid
				union all
				select 'statistics', 'pg_statistic_ext'::regclass, x.oid, s.nspname, x.stxname, s.oid,
					replace(pg_get_statisticsobjdef(x.oid), ' ' || quote_ident(s.nspname) || '.', ' ')
				from selected s join pg_statistic_ext x on x.stxrelid = s.oid)
			select o.kind, o.namespace, o.name, o.table_id::bigint as table_id, o.definition
			from objects o
			where not exists (
				select from pg_depend e where e.classid = o.class and e.objid = o.oid and e.deptype in ('e', 'i'))
			""";

	private OpaqueObjects() {
	}

	static List<OpaqueObject> read(Catalogue catalogue, Map<Long, TableRow> tables) {
		return catalogue
			.query(QUERY, Map.of("tables", tables.keySet()), (row, number) -> of(row, catalogue.namespaces(), tables))
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	private static @Nullable OpaqueObject of(ResultSet row, Namespaces namespaces, Map<Long, TableRow> tables)
			throws SQLException {
		long tableId = row.getLong("table_id");
		TableRow table = tables.get(tableId);
		QualifiedName name = namespaces.logical(row.getString("namespace"), row.getString("name"));
		if ((tableId != 0 && table == null) || !namespaces.includes(name)) {
			return null;
		}
		String definition = row.getString("definition");
		return new OpaqueObject(row.getString("kind"), name, (table != null) ? table.name() : null,
				(definition != null) ? namespaces.logical(definition) : "");
	}

}
