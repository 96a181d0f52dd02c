package org.migrationstarter.database.sqlite;

import org.migrationstarter.database.ddl.GeneratedNames;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.IndexSyntax;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.QualifiedName;

/**
 * Indexes as SQLite writes them: the schema stands before the index, not the table.
 *
 * @see <a href="https://www.sqlite.org/lang_createindex.html">CREATE INDEX</a>
 */
final class SqliteIndexSyntax extends IndexSyntax {

	SqliteIndexSyntax(Identifiers names) {
		super(names);
	}

	@Override
	public String definition(QualifiedName table, Index index) {
		String definition = super.definition(QualifiedName.of(table.name()), index);
		return (index.predicate() != null) ? definition + " where " + index.predicate() : definition;
	}

	@Override
	protected String name(QualifiedName table, Index index) {
		String name = index.name().generated() ? GeneratedNames.of(table, index) : index.name().text();
		return names().quote(table.sibling(name));
	}

	@Override
	protected String key(IndexKey key) {
		String text = key.expression() ? key.text() : names().quote(key.text());
		if (key.operatorClass() != null) {
			text += " collate " + names().quote(key.operatorClass());
		}
		return key.descending() ? text + " desc" : text;
	}

}
