package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Changes;
import org.migrationstarter.diff.ColumnChange;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.IndexChange;
import org.migrationstarter.schema.Schema;

/**
 * Writes a change around what stands in its way: that goes before the change, and comes
 * back after it.
 */
public final class Rebuilds {

	private final ChangeWriter<? super ConstraintChange> constraints;

	private final ChangeWriter<? super IndexChange> indexes;

	/**
	 * Create the writer.
	 * @param constraints writes changes of constraints
	 * @param indexes writes changes of indexes
	 */
	public Rebuilds(ChangeWriter<? super ConstraintChange> constraints, ChangeWriter<? super IndexChange> indexes) {
		this.constraints = constraints;
		this.indexes = indexes;
	}

	/**
	 * Write a change.
	 * @param inTheWay the changes that drop what stands in the way, in a valid order
	 * @param statements the change itself
	 * @param columns writes changes of columns
	 * @param schema the schema before the change
	 * @return all statements; those that bring things back say nothing of rows to check,
	 * as the rows have been checked before
	 */
	public List<Statement> around(List<Change> inTheWay, List<Statement> statements, ChangeWriter<ColumnChange> columns,
			Schema schema) {
		List<Statement> all = new ArrayList<>();
		inTheWay.forEach((change) -> all.addAll(write(change, columns, schema)));
		all.addAll(statements);
		for (Change change : Changes.inverse(inTheWay)) {
			write(change, columns, schema).forEach((statement) -> all.add(Statement.of(statement.sql())));
		}
		return all;
	}

	private List<Statement> write(Change change, ChangeWriter<ColumnChange> columns, Schema schema) {
		if (change instanceof ColumnChange column) {
			return columns.write(column, schema);
		}
		if (change instanceof ConstraintChange constraint) {
			return this.constraints.write(constraint, schema);
		}
		return this.indexes.write((IndexChange) change, schema);
	}

}
