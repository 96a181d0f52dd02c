package org.migrationstarter.database.h2;

import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.schema.GeneratedValue;

/**
 * Spells H2's columns.
 */
final class H2ColumnSyntax extends ColumnSyntax {

	H2ColumnSyntax(Identifiers names, SequenceSyntax sequences) {
		super(names, sequences);
	}

	@Override
	public String generated(GeneratedValue generated) {
		return "generated always as (" + generated.expression() + ")";
	}

}
