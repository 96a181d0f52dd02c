package org.migrationstarter.database.sqlite;

import java.util.List;

import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.ddl.Folding;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.Change;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes for SQLite 3.35 and newer: what its {@code alter table} can do by that,
 * everything else by a new table that takes the old one's place and rows.
 */
public final class SqliteDdlWriter implements DdlWriter {

	private final SqliteSyntax syntax = new SqliteSyntax(new Identifiers("\"", Folding.NONE, SqliteKeywords.RESERVED));

	@Override
	public List<Statement> write(List<Change> changes, Schema before) {
		return new SqliteScript(this.syntax, before).write(Steps.of(changes, before));
	}

	@Override
	public String quote(String name) {
		return this.syntax.names().quote(name);
	}

}
