package org.migrationstarter.database.hsqldb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.CommentSyntax;
import org.migrationstarter.database.ddl.Dependents;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.StandardColumnWriter;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.ColumnDifference;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.schema.Column;
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

	private final HsqldbConstraintWriter constraints;

	HsqldbColumnWriter(Identifiers names, ColumnSyntax columns, HsqldbConstraintWriter constraints,
			CommentSyntax comments) {
		super(names, columns, comments);
		this.constraints = constraints;
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
		List<AddConstraint> inTheWay = Dependents.of(schema, alter.table(), alter.to().name())
			.flatMap((dependents) -> constraints(dependents, schema))
			.toList();
		List<Statement> statements = new ArrayList<>();
		inTheWay.forEach((add) -> statements.addAll(this.constraints.write(add.inverse(), schema)));
		if (difference.defaultValue() && alter.from().defaultValue() != null) {
			statements.add(set(alter, "drop default"));
		}
		statements.add(new Statement(
				alterColumn(alter.table(), alter.to().name()) + "set data type " + columns().type(alter.to()),
				checks().type(alter)));
		if (difference.defaultValue() && alter.to().defaultValue() != null) {
			statements.addAll(defaultValue(alter));
		}
		inTheWay.forEach((add) -> statements.addAll(withoutComment(this.constraints.write(add, schema))));
		return statements;
	}

	private static Stream<AddConstraint> constraints(Dependents dependents, Schema schema) {
		return Stream.concat(
				dependents.foreignKeys(schema)
					.stream()
					.map((reference) -> new AddConstraint(reference.table(), reference.key())),
				dependents.checks().stream().map((check) -> new AddConstraint(dependents.table().name(), check)));
	}

	private static List<Statement> withoutComment(List<Statement> statements) {
		return statements.stream().map((statement) -> Statement.of(statement.sql())).toList();
	}

	@Override
	protected List<Statement> addIdentity(QualifiedName table, Column column, Identity identity) {
		return number(table, column, identity);
	}

	@Override
	protected List<Statement> alterIdentity(AlterColumn alter, Identity from, Identity to) {
		return number(alter.table(), alter.to(), to);
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
