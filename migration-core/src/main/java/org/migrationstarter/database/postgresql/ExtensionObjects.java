package org.migrationstarter.database.postgresql;

import java.util.HashSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.migrationstarter.schema.QualifiedName;

/**
 * What belongs to the extensions of a database, by the names it has in SQL.
 */
final class ExtensionObjects {

	private static final String QUERY = """
			select n.nspname, o.name
			from (
				select 'pg_type'::regclass as class, oid, typnamespace as namespace, typname as name from pg_type
				union all
				select 'pg_proc'::regclass, oid, pronamespace, proname from pg_proc
				union all
				select 'pg_class'::regclass, oid, relnamespace, relname from pg_class
				union all
				select 'pg_opclass'::regclass, oid, opcnamespace, opcname from pg_opclass) o
			join pg_depend e on e.classid = o.class and e.objid = o.oid and e.deptype = 'e'
			join pg_namespace n on n.oid = o.namespace
			""";

	private ExtensionObjects() {
	}

	static Set<QualifiedName> read(JdbcClient client) {
		return new HashSet<>(client.sql(QUERY)
			.query((row, number) -> new QualifiedName(row.getString("nspname"), row.getString("name")))
			.list());
	}

}
