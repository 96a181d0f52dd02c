package org.migrationstarter.database.hsqldb;

import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.schema.GeneratedValue;

/**
 * Spells HSQLDB's columns.
 */
final class HsqldbColumnSyntax extends ColumnSyntax {

	HsqldbColumnSyntax(Identifiers names, SequenceSyntax sequences) {
		super(names, sequences);
	}

	@Override
	public String generated(GeneratedValue generated) {
		return "generated always as (" + generated.expression() + ")";
	}

}
