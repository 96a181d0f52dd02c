package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Changes;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ColumnDifference;
import org.migrationstarter.diff.Dependents;
import org.migrationstarter.diff.TableChange.ChangeTableOptions;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Puts the statements of changes in order: changes of one table that follow each other
 * are one statement, as far as the database takes them so.
 */
final class AlterTableScript {

	private final AlterTableDdlWriter writer;

	private final Identifiers names;

	private final Schema end;

	private final List<Statement> statements = new ArrayList<>();

	private final Set<QualifiedName> newTables = new HashSet<>();

	private Schema schema;

	private @Nullable TableAlteration alteration;

	AlterTableScript(AlterTableDdlWriter writer, List<Change> changes, Schema before) {
		this.writer = writer;
		this.names = writer.names();
		this.end = Changes.apply(changes, before);
		this.schema = before;
	}

	List<Statement> write(List<Change> changes) {
		changes.forEach(this::write);
		endAlteration();
		return this.statements;
	}

	private void write(Change change) {
		if (change instanceof AddColumn add && add.existingRows() != null) {
			fillNew(add, add.existingRows());
		}
		else if (change instanceof AlterColumn alter && changesKind(alter)) {
			replace(alter);
		}
		else if (change instanceof AlterColumn alter && alter.existingRows() != null) {
			fillNulls(alter, alter.existingRows());
		}
		else {
			make(change);
		}
		if (change instanceof ChangeTableOptions) {
			restoreCollations(change.table());
		}
	}

	private void make(Change change) {
		if (TableAlteration.isClause(change)) {
			alter(change);
		}
		else {
			endAlteration();
			this.statements.addAll(this.writer.statements(change, this.schema));
		}
		this.schema = change.applyTo(this.schema);
		if (change instanceof CreateTable create) {
			this.newTables.add(create.table());
		}
	}

	private void alter(Change change) {
		Table table = this.schema.table(change.table()).orElseThrow();
		if (this.alteration == null || !this.alteration.accepts(change) || this.newTables.contains(table.name())) {
			endAlteration();
			this.alteration = new TableAlteration(this.writer.clauses(), table);
		}
		this.alteration.add(change);
	}

	private void endAlteration() {
		if (this.alteration != null) {
			Table after = this.alteration.after();
			Statement statement = this.alteration.statement(this.end.table(after.name()).orElse(after));
			// A table that these changes make has no rows, so nothing to check.
			this.statements.add(this.newTables.contains(after.name()) ? Statement.of(statement.sql()) : statement);
			this.alteration = null;
		}
	}

	private void fillNew(AddColumn add, String value) {
		Column column = add.column();
		make(new AddColumn(add.table(), column.withNullable(true), null));
		fill(add.table(), column, value, "");
		if (!column.nullable()) {
			make(new AlterColumn(add.table(), column.withNullable(true), column, value));
		}
	}

	private void fillNulls(AlterColumn alter, String value) {
		Column from = alter.from();
		if (ColumnDifference.between(from, alter.to()).type()) {
			// The value may be none of the old type.
			Column nullable = alter.to().withNullable(true);
			make(new AlterColumn(alter.table(), from, nullable, value));
			from = nullable;
		}
		fill(alter.table(), alter.to(), value, " where " + this.names.quote(alter.to().name()) + " is null");
		make(new AlterColumn(alter.table(), from, alter.to(), value));
	}

	private void fill(QualifiedName table, Column column, String value, String where) {
		endAlteration();
		this.statements.add(Statement.of("update " + this.names.quote(table) + " set " + this.names.quote(column.name())
				+ " = " + value + where));
	}

	/**
	 * Write a column that is computed when it is read, and is not any more, or the
	 * reverse: it goes with all that uses it, and comes back with its values.
	 * @param alter the change
	 */
	private void replace(AlterColumn alter) {
		List<Change> drops = Dependents.in(this.schema).ofColumn(alter.table(), alter.from().name());
		drops.forEach(this::make);
		make(new DropColumn(alter.table(), alter.from()));
		GeneratedValue computed = alter.from().generated();
		String values = (computed != null && alter.to().generated() == null) ? computed.expression() : null;
		write(new AddColumn(alter.table(), alter.to(), values));
		Changes.inverse(drops).forEach(this::make);
	}

	private static boolean changesKind(AlterColumn alter) {
		return isVirtual(alter.from()) != isVirtual(alter.to());
	}

	private static boolean isVirtual(Column column) {
		return column.generated() != null && !column.generated().stored();
	}

	private void restoreCollations(QualifiedName table) {
		// Where a table's collation changes, those of its columns change with it.
		this.schema.table(table)
			.stream()
			.flatMap((found) -> found.columns().stream())
			.filter((column) -> column.collation() != null)
			.forEach((column) -> make(new AlterColumn(table, column, column, null)));
	}

}
