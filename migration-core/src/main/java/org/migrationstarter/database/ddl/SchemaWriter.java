package org.migrationstarter.database.ddl;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.SchemaChange;
import org.migrationstarter.diff.SchemaChange.CreateSchema;
import org.migrationstarter.diff.SchemaChange.DropSchema;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes of named schemas. A schema may already be there, as nothing but the
 * tables in it belongs to a snapshot, and is dropped only when it is empty.
 */
public final class SchemaWriter implements ChangeWriter<SchemaChange> {

	private final Identifiers names;

	/**
	 * Create the writer.
	 * @param names how names are written
	 */
	public SchemaWriter(Identifiers names) {
		this.names = names;
	}

	@Override
	public List<Statement> write(SchemaChange change, Schema schema) {
		if (change instanceof CreateSchema create) {
			return List.of(Statement.of("create schema if not exists " + this.names.quote(create.name())));
		}
		return List.of(Statement.of("drop schema " + this.names.quote(((DropSchema) change).name()) + " restrict"));
	}

}
