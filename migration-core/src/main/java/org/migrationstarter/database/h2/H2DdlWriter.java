package org.migrationstarter.database.h2;

import org.migrationstarter.database.ddl.ChangeWriters;
import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.CommentSyntax;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.PublicSchemaConstraintSyntax;
import org.migrationstarter.database.ddl.SchemaWriter;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.database.ddl.StandardDdlWriter;
import org.migrationstarter.database.ddl.TableWriter;

/**
 * Writes changes for H2.
 */
final class H2DdlWriter extends StandardDdlWriter {

	H2DdlWriter() {
		super(H2Names.IDENTIFIERS, writers(H2Names.IDENTIFIERS));
	}

	private static ChangeWriters writers(Identifiers names) {
		SequenceSyntax sequences = new H2SequenceSyntax();
		ColumnSyntax columns = new H2ColumnSyntax(names, sequences);
		ConstraintSyntax constraints = new PublicSchemaConstraintSyntax(names);
		CommentSyntax comments = new CommentSyntax(names, "null");
		H2ConstraintWriter constraintWriter = new H2ConstraintWriter(names, constraints);
		return new ChangeWriters(new SchemaWriter(names), new TableWriter(names, columns, constraints, comments),
				new H2ColumnWriter(names, columns, sequences, comments), constraintWriter,
				new H2IndexWriter(names, new H2IndexSyntax(names), constraintWriter),
				new H2SequenceWriter(names, sequences),
				ChangeWriters.unsupported("H2 has no named enum types, so write the constants into the column's type"));
	}

}
