package org.migrationstarter.database.postgresql;

import java.util.List;

import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.ddl.ChangeWriters;
import org.migrationstarter.database.ddl.CommentSyntax;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.ConstraintWriter;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.IndexWriter;
import org.migrationstarter.database.ddl.Rebuilds;
import org.migrationstarter.database.ddl.SchemaWriter;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.database.ddl.StandardDdlWriter;
import org.migrationstarter.diff.Change;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes for PostgreSQL 15 and later.
 */
final class PostgreSqlDdlWriter implements DdlWriter {

	private final Identifiers names = PostgreSqlNames.IDENTIFIERS;

	@Override
	public List<Statement> write(List<Change> changes, Schema before) {
		IndexWriter indexes = new IndexWriter(this.names, new PostgreSqlIndexSyntax(this.names));
		return write(changes, before, indexes);
	}

	@Override
	public List<Statement> writeConcurrently(List<Change> changes, Schema before) {
		return write(changes, before, new ConcurrentIndexWriter(this.names));
	}

	private List<Statement> write(List<Change> changes, Schema before, IndexWriter indexes) {
		return new StandardDdlWriter(this.names, writers(new NewConstants(changes), indexes)).write(changes, before);
	}

	private ChangeWriters writers(NewConstants newConstants, IndexWriter indexes) {
		SequenceSyntax sequences = new SequenceSyntax();
		PostgreSqlColumnSyntax columns = new PostgreSqlColumnSyntax(this.names, sequences);
		ConstraintSyntax constraintSyntax = new ConstraintSyntax(this.names);
		CommentSyntax comments = new CommentSyntax(this.names, "null");
		OwnedSequences ownedSequences = new OwnedSequences(this.names, sequences);
		ConstraintWriter constraints = new ConstraintWriter(this.names, constraintSyntax);
		Rebuilds rebuilds = new Rebuilds(constraints, indexes);
		PostgreSqlColumnWriter columnWriter = new PostgreSqlColumnWriter(this.names, columns, comments, sequences,
				ownedSequences, rebuilds);
		return new ChangeWriters(new SchemaWriter(this.names),
				new PostgreSqlTableWriter(this.names, columns, constraintSyntax, comments, ownedSequences),
				columnWriter, constraints, indexes, new PostgreSqlSequenceWriter(this.names, sequences),
				new PostgreSqlEnumTypeWriter(this.names, columnWriter, rebuilds, newConstants));
	}

	@Override
	public String quote(String name) {
		return this.names.quote(name);
	}

}
