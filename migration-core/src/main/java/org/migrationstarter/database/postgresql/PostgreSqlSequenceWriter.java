package org.migrationstarter.database.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.database.ddl.SequenceWriter;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.schema.QualifiedName;

/**
 * Writes changes of PostgreSQL's sequences.
 */
final class PostgreSqlSequenceWriter extends SequenceWriter {

	PostgreSqlSequenceWriter(Identifiers names, SequenceSyntax sequences) {
		super(names, sequences);
	}

	@Override
	protected List<Statement> rename(AlterSequence alter) {
		QualifiedName from = alter.from().name();
		QualifiedName to = alter.to().name();
		List<Statement> statements = new ArrayList<>();
		if (!Objects.equals(from.schema(), to.schema())) {
			statements.add(SchemaMoves.of("sequence", names(), from, to.schema()));
		}
		if (!from.name().equals(to.name())) {
			statements.add(Statement.of("alter sequence " + names().quote(to.sibling(from.name())) + " rename to "
					+ names().quote(to.name())));
		}
		return statements;
	}

}
