package org.migrationstarter.database.ddl;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.ConstraintChange.RenameConstraint;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.TableObject;

/**
 * Writes changes of constraints on tables that exist.
 */
public class ConstraintWriter implements ChangeWriter<ConstraintChange> {

	private final Identifiers names;

	private final ConstraintSyntax constraints;

	private final RowChecks checks;

	/**
	 * Create the writer.
	 * @param names how names are written
	 * @param constraints how constraints are written
	 */
	public ConstraintWriter(Identifiers names, ConstraintSyntax constraints) {
		this.names = names;
		this.constraints = constraints;
		this.checks = new RowChecks(names);
	}

	/**
	 * Return how names are written.
	 * @return the spelling of names
	 */
	protected final Identifiers names() {
		return this.names;
	}

	@Override
	public final List<Statement> write(ConstraintChange change, Schema schema) {
		if (change instanceof AddConstraint add) {
			return List.of(new Statement(add(add), this.checks.constraint(add.table(), add.constraint())));
		}
		if (change instanceof DropConstraint drop) {
			return List.of(Statement.of(drop(drop)));
		}
		return rename((RenameConstraint) change, schema);
	}

	private String add(AddConstraint add) {
		return "alter table " + this.names.quote(add.table()) + " add "
				+ this.constraints.definition(add.table(), add.constraint());
	}

	/**
	 * Write the statement that drops a constraint.
	 * @param drop the change
	 * @return the statement
	 */
	protected String drop(DropConstraint drop) {
		return "alter table " + this.names.quote(drop.table()) + " drop constraint "
				+ this.names.quote(name(drop.table(), drop.constraint()));
	}

	/**
	 * Return the name of a constraint that exists.
	 * @param table the table
	 * @param constraint the constraint
	 * @return the exact name, made up like the database did where it is not known
	 */
	protected final String name(QualifiedName table, TableObject constraint) {
		String name = constraint.name().text();
		return name.isEmpty() ? GeneratedNames.of(table, constraint) : name;
	}

	/**
	 * Write another name of a constraint.
	 * @param rename the change
	 * @param schema the schema before it
	 * @return the statements
	 */
	protected List<Statement> rename(RenameConstraint rename, Schema schema) {
		return List.of(Statement.of("alter table " + this.names.quote(rename.table()) + " rename constraint "
				+ this.names.quote(rename.from().name().text()) + " to "
				+ this.names.quote(rename.to().name().text())));
	}

}
