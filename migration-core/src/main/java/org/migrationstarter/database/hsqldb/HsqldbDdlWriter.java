package org.migrationstarter.database.hsqldb;

import org.migrationstarter.database.ddl.ChangeWriters;
import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.CommentSyntax;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.IndexSyntax;
import org.migrationstarter.database.ddl.IndexWriter;
import org.migrationstarter.database.ddl.PublicSchemaConstraintSyntax;
import org.migrationstarter.database.ddl.Rebuilds;
import org.migrationstarter.database.ddl.SchemaWriter;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.database.ddl.StandardDdlWriter;
import org.migrationstarter.database.ddl.TableWriter;

/**
 * Writes changes for HSQLDB.
 */
final class HsqldbDdlWriter extends StandardDdlWriter {

	HsqldbDdlWriter() {
		super(HsqldbNames.IDENTIFIERS, writers(HsqldbNames.IDENTIFIERS));
	}

	private static ChangeWriters writers(Identifiers names) {
		SequenceSyntax sequences = new HsqldbSequenceSyntax();
		ColumnSyntax columns = new HsqldbColumnSyntax(names, sequences);
		ConstraintSyntax constraints = new PublicSchemaConstraintSyntax(names);
		CommentSyntax comments = new CommentSyntax(names, "''");
		HsqldbConstraintWriter constraintWriter = new HsqldbConstraintWriter(names, constraints);
		IndexWriter indexWriter = new IndexWriter(names, new IndexSyntax(names));
		Rebuilds rebuilds = new Rebuilds(constraintWriter, indexWriter);
		return new ChangeWriters(new SchemaWriter(names), new TableWriter(names, columns, constraints, comments),
				new HsqldbColumnWriter(names, columns, rebuilds, comments), constraintWriter, indexWriter,
				new HsqldbSequenceWriter(names, sequences), ChangeWriters
					.unsupported("HSQLDB has no named enum types, so check a varchar for the constants instead"));
	}

}
