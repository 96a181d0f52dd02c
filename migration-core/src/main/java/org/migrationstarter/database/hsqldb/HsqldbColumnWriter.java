package org.migrationstarter.database.hsqldb;

import java.util.ArrayList;
import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.CommentSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.Rebuilds;
import org.migrationstarter.database.ddl.StandardColumnWriter;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.ColumnDifference;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.Dependents;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes of HSQLDB's columns. A column's type cannot change under a check or a
 * foreign key, so these are dropped before and added again after. HSQLDB counts on from
 * the highest number that it is given, so to write every number once makes it go on
 * behind them; a column that only it may number has to be told.
 */
final class HsqldbColumnWriter extends StandardColumnWriter {

	private final Rebuilds rebuilds;

	HsqldbColumnWriter(Identifiers names, ColumnSyntax columns, Rebuilds rebuilds, CommentSyntax comments) {
		super(names, columns, comments);
		this.rebuilds = rebuilds;
	}

	// Rows that exist get numbers only if they are told so.
	@Override
	protected List<Statement> add(AddColumn add, Schema schema) {
		Identity identity = add.column().identity();
		if (identity == null) {
			return super.add(add, schema);
		}
		Column plain = new Column(add.column().name(), add.column().type(), true, null, null, null, null, null);
		String number = identity.options().start() + " + (rownum() - 1) * " + identity.options().increment();
		List<Statement> statements = new ArrayList<>();
		statements.add(Statement.of(add(add.table(), plain)));
		statements.add(fill(add.table(), plain.name(), number, ""));
		statements.add(Statement.of(alterColumn(add.table(), plain.name()) + "set not null"));
		statements.addAll(number(add.table(), add.column(), identity));
		statements.addAll(details(add.table(), null, add.column()));
		return statements;
	}

	@Override
	protected List<Statement> rename(RenameColumn rename) {
		return List
			.of(Statement.of(alterColumn(rename.table(), rename.from()) + "rename to " + names().quote(rename.to())));
	}

	@Override
	protected List<Statement> type(AlterColumn alter, Schema schema) {
		ColumnDifference difference = ColumnDifference.between(alter.from(), alter.to());
		if (difference.collation()) {
			throw new UnwritableChangeException(alter,
					"HSQLDB sets a collation when a column is made, so make another column and copy the values");
		}
		List<Statement> statements = new ArrayList<>();
		if (difference.defaultValue() && alter.from().defaultValue() != null) {
			statements.add(set(alter, "drop default"));
		}
		statements.add(new Statement(
				alterColumn(alter.table(), alter.to().name()) + "set data type " + columns().type(alter.to()),
				checks().type(alter)));
		if (difference.defaultValue() && alter.to().defaultValue() != null) {
			statements.addAll(defaultValue(alter));
		}
		List<Change> inTheWay = Dependents.in(schema)
			.ofColumn(alter.table(), alter.to().name())
			.stream()
			.filter(HsqldbColumnWriter::forbidsAnotherType)
			.toList();
		return this.rebuilds.around(inTheWay, statements, this, schema);
	}

	private static boolean forbidsAnotherType(Change drop) {
		return drop instanceof DropConstraint constraint && (constraint.constraint() instanceof CheckConstraint
				|| constraint.constraint() instanceof ForeignKey);
	}

	@Override
	protected List<Statement> addIdentity(QualifiedName table, Column column, Identity identity) {
		return number(table, column, identity);
	}

	@Override
	protected List<Statement> alterIdentity(AlterColumn alter, Identity from, Identity to) {
		return number(alter.table(), alter.to(), to);
	}

	@Override
	protected List<Statement> keepIdentity(AlterColumn alter, Identity identity) {
		return number(alter.table(), alter.to(), identity);
	}

	private List<Statement> number(QualifiedName table, Column column, Identity identity) {
		String name = names().quote(column.name());
		String number = alterColumn(table, column.name()) + columns().type(column) + " " + columns().identity(identity);
		if (identity.always()) {
			return List.of(new Statement(number,
					"The numbers begin at " + identity.options().start() + ": if the table has rows, add: "
							+ alterColumn(table, column.name()) + "restart with <a higher number than select max("
							+ name + ") from " + names().quote(table) + ">"));
		}
		return List.of(Statement.of(number), fill(table, column.name(), name, ""));
	}

	@Override
	protected List<Statement> dropIdentity(QualifiedName table, Column column) {
		return List.of(Statement.of(alterColumn(table, column.name()) + "drop identity"));
	}

}
