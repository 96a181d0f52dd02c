package org.migrationstarter.database.h2;

import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.ConstraintWriter;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.schema.PrimaryKey;

/**
 * Writes changes of H2's constraints.
 */
final class H2ConstraintWriter extends ConstraintWriter {

	H2ConstraintWriter(Identifiers names, ConstraintSyntax constraints) {
		super(names, constraints);
	}

	@Override
	protected String drop(DropConstraint drop) {
		return (drop.constraint() instanceof PrimaryKey)
				? "alter table " + names().quote(drop.table()) + " drop primary key" : super.drop(drop);
	}

}
