package org.migrationstarter.database.postgresql;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.IndexWriter;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.schema.Schema;

/**
 * Writes indexes that come and go while others write rows. No transaction can do that.
 */
final class ConcurrentIndexWriter extends IndexWriter {

	ConcurrentIndexWriter(Identifiers names) {
		super(names, new PostgreSqlIndexSyntax(names, "index concurrently"));
	}

	@Override
	protected List<Statement> drop(DropIndex drop, Schema schema) {
		return List.of(Statement.of("drop index concurrently " + qualified(drop.table(), drop.index())));
	}

}
