package org.migrationstarter.database.hsqldb;

import java.util.Set;

import org.migrationstarter.database.ddl.Folding;
import org.migrationstarter.database.ddl.Identifiers;

/**
 * How names are written in HSQLDB.
 */
final class HsqldbNames {

	/**
	 * The words that HSQLDB 2.7 refuses as the name of a table or a column somewhere,
	 * tried out one by one, and what its guide lists under "List of SQL Standard
	 * Keywords" and refuses with {@code SET DATABASE SQL NAMES TRUE} only is left out.
	 */
	private static final String RESERVED_WORDS = """
			_rowid_ all and any array as at authorization between both by call case cast check coalesce collation
			constraint convert corresponding create cross cube curdate current current_catalog current_date current_path
			current_role current_schema current_time current_timestamp current_timezone current_user curtime default
			distinct do drop else end every except exists false fetch for foreign from full grant group grouping having in
			inner intersect into is join json_array json_arrayagg json_object json_objectagg lateral leading left like
			localtime localtimestamp natural normalize not now null nullif occurrences_regex on or order outer
			position_regex prevval primary references right rollup row select session_timezone session_user
			sessiontimezone set some substring_regex sum sysdate system_user table then to today trailing
			translate_regex trigger true union unique unnest user using values when where with
			""";

	static final Identifiers IDENTIFIERS = new Identifiers("\"", Folding.UPPER,
			Set.of(RESERVED_WORDS.strip().split("\\s+")));

	private HsqldbNames() {
	}

}
