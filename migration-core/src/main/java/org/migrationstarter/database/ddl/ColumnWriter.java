package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.ColumnChange;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes of columns. How a column that exists is altered is left to each
 * database.
 */
public abstract class ColumnWriter implements ChangeWriter<ColumnChange> {

	private final Identifiers names;

	private final ColumnSyntax columns;

	private final RowChecks checks;

	/**
	 * Create the writer.
	 * @param names how names are written
	 * @param columns how columns are written
	 */
	protected ColumnWriter(Identifiers names, ColumnSyntax columns) {
		this.names = names;
		this.columns = columns;
		this.checks = new RowChecks(names);
	}

	/**
	 * Return how names are written.
	 * @return the spelling of names
	 */
	protected final Identifiers names() {
		return this.names;
	}

	/**
	 * Return how columns are written.
	 * @return the spelling of definitions
	 */
	protected final ColumnSyntax columns() {
		return this.columns;
	}

	/**
	 * Return what to say about rows that a change refuses.
	 * @return the queries
	 */
	protected final RowChecks checks() {
		return this.checks;
	}

	@Override
	public final List<Statement> write(ColumnChange change, Schema schema) {
		if (change instanceof AddColumn add) {
			return add(add, schema);
		}
		if (change instanceof DropColumn drop) {
			return drop(drop, schema);
		}
		if (change instanceof RenameColumn rename) {
			return rename(rename);
		}
		return alter((AlterColumn) change, schema);
	}

	/**
	 * Write a column that comes.
	 * @param add the change
	 * @param schema the schema before it
	 * @return the statements
	 */
	protected List<Statement> add(AddColumn add, Schema schema) {
		List<Statement> statements = new ArrayList<>();
		if (add.existingRows() == null) {
			statements.add(new Statement(add(add.table(), add.column()), whatToCheck(add)));
		}
		else {
			statements.add(Statement.of(add(add.table(), add.column().withNullable(true))));
			statements.add(fill(add.table(), add.column().name(), add.existingRows(), ""));
			if (!add.column().nullable()) {
				statements.addAll(
						alter(new AlterColumn(add.table(), add.column().withNullable(true), add.column(), null), schema)
							.stream()
							.map((statement) -> Statement.of(statement.sql()))
							.toList());
			}
		}
		statements.addAll(details(add.table(), null, add.column()));
		return statements;
	}

	/**
	 * Write the statement that adds a column.
	 * @param table the table
	 * @param column the column
	 * @return the statement
	 */
	protected final String add(QualifiedName table, Column column) {
		return alterTable(table) + "add column " + this.columns.definition(column);
	}

	private String whatToCheck(AddColumn add) {
		Column column = add.column();
		boolean valueless = !column.nullable() && column.defaultValue() == null && column.identity() == null
				&& column.generated() == null;
		return valueless ? this.checks.noRows(add.table()) : "";
	}

	/**
	 * Write a column that goes.
	 * @param drop the change
	 * @param schema the schema before it
	 * @return the statements
	 */
	protected List<Statement> drop(DropColumn drop, Schema schema) {
		return List
			.of(Statement.of(alterTable(drop.table()) + "drop column " + this.names.quote(drop.column().name())));
	}

	/**
	 * Write another name of a column.
	 * @param rename the change
	 * @return the statements
	 */
	protected List<Statement> rename(RenameColumn rename) {
		return List.of(Statement.of(alterTable(rename.table()) + "rename column " + this.names.quote(rename.from())
				+ " to " + this.names.quote(rename.to())));
	}

	/**
	 * Write another definition of a column.
	 * @param alter the change
	 * @param schema the schema before it
	 * @return the statements
	 */
	protected abstract List<Statement> alter(AlterColumn alter, Schema schema);

	/**
	 * Write what of a column its definition does not hold: its comment.
	 * @param table the table
	 * @param from the column before, or {@code null} if it is new
	 * @param to the column after
	 * @return the statements, none if nothing of it changes
	 */
	protected List<Statement> details(QualifiedName table, @Nullable Column from, Column to) {
		return List.of();
	}

	/**
	 * Write values into the rows that exist.
	 * @param table the table
	 * @param column the column's exact name
	 * @param value the value as an SQL expression
	 * @param where which rows, with the word {@code where} behind a space, or nothing for
	 * all
	 * @return the statement
	 */
	protected final Statement fill(QualifiedName table, String column, String value, String where) {
		return Statement
			.of("update " + this.names.quote(table) + " set " + this.names.quote(column) + " = " + value + where);
	}

	/**
	 * Write how a statement about a table begins.
	 * @param table the table
	 * @return the words, with a space behind
	 */
	protected final String alterTable(QualifiedName table) {
		return "alter table " + this.names.quote(table) + " ";
	}

	/**
	 * Write how a statement about a column begins.
	 * @param table the table
	 * @param column the column's exact name
	 * @return the words, with a space behind
	 */
	protected final String alterColumn(QualifiedName table, String column) {
		return alterTable(table) + "alter column " + this.names.quote(column) + " ";
	}

}
