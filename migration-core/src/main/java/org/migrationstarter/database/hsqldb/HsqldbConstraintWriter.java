package org.migrationstarter.database.hsqldb;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.ConstraintWriter;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.ConstraintChange.RenameConstraint;
import org.migrationstarter.schema.PrimaryKey;

/**
 * Writes changes of HSQLDB's constraints.
 */
final class HsqldbConstraintWriter extends ConstraintWriter {

	HsqldbConstraintWriter(Identifiers names, ConstraintSyntax constraints) {
		super(names, constraints);
	}

	@Override
	protected String drop(DropConstraint drop) {
		return (drop.constraint() instanceof PrimaryKey)
				? "alter table " + names().quote(drop.table()) + " drop primary key" : super.drop(drop);
	}

	@Override
	protected List<Statement> rename(RenameConstraint rename) {
		return List.of(Statement
			.of("alter constraint " + names().quote(rename.table().sibling(name(rename.table(), rename.from())))
					+ " rename to " + names().quote(rename.to().name().text())));
	}

}
