package org.migrationstarter.database.hsqldb;

import java.util.ArrayList;
import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.ConstraintWriter;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Changes;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.ConstraintChange.RenameConstraint;
import org.migrationstarter.diff.Dependents;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes of HSQLDB's constraints. A key that is renamed leaves its index under
 * the old name, where it looks like an index that somebody made, so the key is made
 * again.
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
	protected List<Statement> rename(RenameConstraint rename, Schema schema) {
		if (rename.from() instanceof CheckConstraint) {
			return List.of(Statement
				.of("alter constraint " + names().quote(rename.table().sibling(name(rename.table(), rename.from())))
						+ " rename to " + names().quote(rename.to().name().text())));
		}
		List<Change> steps = new ArrayList<>(Dependents.in(schema).ofKey(rename.table(), rename.from()));
		List<Change> inTheWay = List.copyOf(steps);
		steps.add(new DropConstraint(rename.table(), rename.from()));
		steps.add(new AddConstraint(rename.table(), rename.to()));
		steps.addAll(Changes.inverse(inTheWay));
		return steps.stream()
			.flatMap((step) -> write((ConstraintChange) step, schema).stream())
			.map((statement) -> Statement.of(statement.sql()))
			.toList();
	}

}
