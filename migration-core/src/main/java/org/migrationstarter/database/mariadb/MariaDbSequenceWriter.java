package org.migrationstarter.database.mariadb;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.database.ddl.SequenceWriter;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.schema.SequenceOptions;

/**
 * Writes sequences of MariaDB, which are a kind of table to it.
 *
 * @see <a href="https://mariadb.com/kb/en/create-sequence/">CREATE SEQUENCE</a>
 */
final class MariaDbSequenceWriter extends SequenceWriter {

	MariaDbSequenceWriter(Identifiers names) {
		super(names, new Syntax());
	}

	@Override
	protected List<Statement> rename(AlterSequence alter) {
		return List.of(Statement
			.of("rename table " + names().quote(alter.from().name()) + " to " + names().quote(alter.to().name())));
	}

	private static final class Syntax extends SequenceSyntax {

		@Override
		protected long usualCache() {
			return 1000;
		}

		@Override
		public List<String> changes(SequenceOptions from, SequenceOptions to) {
			return super.changes(from, to).stream()
				.map((option) -> option.equals("no cycle") ? "nocycle" : option)
				.toList();
		}

	}

}
