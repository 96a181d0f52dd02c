package org.migrationstarter.database.postgresql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.ChangeWriter;
import org.migrationstarter.database.ddl.Dependents;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.IndexChange;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Writes that what is in the way of a change goes before it, and comes back after it.
 */
final class Rebuilds {

	private final ChangeWriter<ConstraintChange> constraints;

	private final ChangeWriter<IndexChange> indexes;

	Rebuilds(ChangeWriter<ConstraintChange> constraints, ChangeWriter<IndexChange> indexes) {
		this.constraints = constraints;
		this.indexes = indexes;
	}

	/**
	 * Find what is computed from a column, with all that hangs on it.
	 * @param dependents what depends on the column
	 * @param schema the schema
	 * @return the changes that make it
	 */
	Set<Change> generatedColumns(Dependents dependents, Schema schema) {
		Set<Change> additions = new LinkedHashSet<>();
		QualifiedName table = dependents.table().name();
		for (Column column : dependents.generatedColumns()) {
			additions.add(new AddColumn(table, column, null));
			Dependents further = new Dependents(dependents.table(), column.name());
			further.keys().forEach((key) -> additions.add(new AddConstraint(table, key)));
			further.checks().forEach((check) -> additions.add(new AddConstraint(table, check)));
			further.indexes().forEach((index) -> additions.add(new CreateIndex(table, index)));
			further.foreignKeys(schema)
				.forEach((reference) -> additions.add(new AddConstraint(reference.table(), reference.key())));
		}
		return additions;
	}

	/**
	 * Find what looks at a column's type.
	 * @param dependents what depends on the column
	 * @param schema the schema
	 * @return the changes that make it
	 */
	Set<Change> typed(Dependents dependents, Schema schema) {
		Set<Change> additions = generatedColumns(dependents, schema);
		QualifiedName table = dependents.table().name();
		dependents.checks().forEach((check) -> additions.add(new AddConstraint(table, check)));
		dependents.expressionIndexes().forEach((index) -> additions.add(new CreateIndex(table, index)));
		dependents.foreignKeys(schema)
			.forEach((reference) -> additions.add(new AddConstraint(reference.table(), reference.key())));
		return additions;
	}

	/**
	 * Write that things go.
	 * @param additions the changes that make them
	 * @param columns the writer of columns
	 * @param schema the schema
	 * @return the statements, in the reverse order
	 */
	List<Statement> drop(Collection<Change> additions, ChangeWriter<ColumnChange> columns, Schema schema) {
		List<Statement> statements = new ArrayList<>();
		List<Change> reversed = new ArrayList<>(additions);
		for (int i = reversed.size() - 1; i >= 0; i--) {
			statements.addAll(write(reversed.get(i).inverse(), columns, schema));
		}
		return statements;
	}

	/**
	 * Write that things come back.
	 * @param additions the changes that make them
	 * @param columns the writer of columns
	 * @param schema the schema
	 * @return the statements, without comments, as the rows were checked before
	 */
	List<Statement> add(Collection<Change> additions, ChangeWriter<ColumnChange> columns, Schema schema) {
		return additions.stream()
			.flatMap((change) -> write(change, columns, schema).stream())
			.map((statement) -> Statement.of(statement.sql()))
			.toList();
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
