package org.migrationstarter.database.hsqldb;

import java.util.List;
import java.util.Objects;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.database.ddl.SequenceWriter;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes of HSQLDB's sequences.
 */
final class HsqldbSequenceWriter extends SequenceWriter {

	HsqldbSequenceWriter(Identifiers names, SequenceSyntax sequences) {
		super(names, sequences);
	}

	@Override
	protected List<Statement> alter(AlterSequence alter, Schema schema) {
		if (!Objects.equals(alter.from().type(), alter.to().type())) {
			throw new UnwritableChangeException(alter,
					"HSQLDB sets a sequence's type when it is made, so make another one that starts where this one is");
		}
		if (!Objects.equals(alter.from().name().schema(), alter.to().name().schema())) {
			throw new UnwritableChangeException(alter,
					"HSQLDB moves no sequence to another schema, so make another one that starts where this one is");
		}
		return super.alter(alter, schema);
	}

}
