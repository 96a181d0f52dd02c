package org.migrationstarter.database.sqlite;

import org.migrationstarter.database.ddl.Identifiers;

/**
 * How definitions are written for SQLite.
 *
 * @param names how names are written
 * @param tables how tables are written
 * @param indexes how indexes are written
 */
record SqliteSyntax(Identifiers names, SqliteTableSyntax tables, SqliteIndexSyntax indexes) {

	SqliteSyntax(Identifiers names) {
		this(names, new SqliteTableSyntax(names), new SqliteIndexSyntax(names));
	}

}
