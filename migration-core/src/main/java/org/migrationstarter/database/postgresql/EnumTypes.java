package org.migrationstarter.database.postgresql;

import java.util.List;

import org.migrationstarter.schema.EnumType;

/**
 * The named enum types.
 */
final class EnumTypes {

	private static final String QUERY = """
			select n.nspname, t.typname,
				array(select e.enumlabel::text from pg_enum e
					where e.enumtypid = t.oid order by e.enumsortorder) as labels
			from pg_type t
			join pg_namespace n on n.oid = t.typnamespace
			where n.nspname in (:namespaces) and t.typtype = 'e'
				and not exists (
					select from pg_depend e
					where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
			""";

	private EnumTypes() {
	}

	static List<EnumType> read(Catalogue catalogue) {
		return catalogue.query(QUERY,
				(row, number) -> new EnumType(
						catalogue.namespaces().logical(row.getString("nspname"), row.getString("typname")),
						Catalogue.texts(row, "labels")));
	}

}
