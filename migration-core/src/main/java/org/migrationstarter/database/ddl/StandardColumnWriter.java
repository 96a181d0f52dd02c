package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ColumnDifference;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes of columns with {@code alter column}, one attribute at a time.
 */
public abstract class StandardColumnWriter extends ColumnWriter {

	private final CommentSyntax comments;

	/**
	 * Create the writer.
	 * @param names how names are written
	 * @param columns how columns are written
	 * @param comments how comments are written
	 */
	protected StandardColumnWriter(Identifiers names, ColumnSyntax columns, CommentSyntax comments) {
		super(names, columns);
		this.comments = comments;
	}

	@Override
	protected List<Statement> alter(AlterColumn alter, Schema schema) {
		ColumnDifference difference = ColumnDifference.between(alter.from(), alter.to());
		if (difference.generated()) {
			return replace(alter, schema);
		}
		List<Statement> statements = new ArrayList<>();
		if (difference.identity() && alter.from().identity() != null && alter.to().identity() == null) {
			statements.addAll(dropIdentity(alter.table(), alter.from()));
		}
		if (difference.nullability() && alter.to().nullable()) {
			statements.add(set(alter, "drop not null"));
		}
		if (difference.type() || difference.collation()) {
			statements.addAll(type(alter, schema));
		}
		else if (difference.defaultValue()) {
			statements.addAll(defaultValue(alter));
		}
		if (difference.nullability() && !alter.to().nullable()) {
			statements.addAll(notNull(alter));
		}
		if (difference.identity() && alter.to().identity() != null) {
			statements.addAll((alter.from().identity() != null)
					? alterIdentity(alter, alter.from().identity(), alter.to().identity())
					: addIdentity(alter.table(), alter.to(), alter.to().identity()));
		}
		else if (difference.type() && alter.to().identity() != null) {
			statements.addAll(keepIdentity(alter, alter.to().identity()));
		}
		statements.addAll(details(alter.table(), alter.from(), alter.to()));
		return statements;
	}

	/**
	 * Write that a column of another type is numbered as before. Where nobody chose the
	 * bounds, they are those of the type.
	 * @param alter the change
	 * @param identity its identity
	 * @return the statements; none by default, where the database does so by itself
	 */
	protected List<Statement> keepIdentity(AlterColumn alter, Identity identity) {
		return List.of();
	}

	/**
	 * Write a column that begins or ceases to be computed: it goes, and comes back.
	 * @param alter the change
	 * @param schema the schema before it
	 * @return the statements
	 */
	protected List<Statement> replace(AlterColumn alter, Schema schema) {
		List<Statement> statements = new ArrayList<>(write(new DropColumn(alter.table(), alter.from()), schema));
		statements.addAll(write(new AddColumn(alter.table(), alter.to(), alter.existingRows()), schema));
		return statements;
	}

	/**
	 * Write another type, and the default that the column has with it.
	 * @param alter the change
	 * @param schema the schema before it
	 * @return the statements
	 */
	protected abstract List<Statement> type(AlterColumn alter, Schema schema);

	/**
	 * Write the default that a column has after a change.
	 * @param alter the change
	 * @return the statements
	 */
	protected List<Statement> defaultValue(AlterColumn alter) {
		String value = alter.to().defaultValue();
		return List.of(set(alter, (value != null) ? "set default " + value : "drop default"));
	}

	private List<Statement> notNull(AlterColumn alter) {
		String column = alter.to().name();
		Statement notNull = set(alter, "set not null");
		if (alter.existingRows() != null) {
			return List.of(
					fill(alter.table(), column, alter.existingRows(), " where " + names().quote(column) + " is null"),
					notNull);
		}
		return List.of(new Statement(notNull.sql(), checks().notNull(alter.table(), column)));
	}

	/**
	 * Write that a column is numbered.
	 * @param table the table
	 * @param column the column after the change
	 * @param identity its identity
	 * @return the statements
	 */
	protected abstract List<Statement> addIdentity(QualifiedName table, Column column, Identity identity);

	/**
	 * Write that a column is numbered in another way.
	 * @param alter the change
	 * @param from the identity before
	 * @param to the identity after
	 * @return the statements
	 */
	protected abstract List<Statement> alterIdentity(AlterColumn alter, Identity from, Identity to);

	/**
	 * Write that a column is no longer numbered.
	 * @param table the table
	 * @param column the column before the change
	 * @return the statements
	 */
	protected abstract List<Statement> dropIdentity(QualifiedName table, Column column);

	/**
	 * Write a change of one attribute.
	 * @param alter the change of the column
	 * @param what what happens to it
	 * @return the statement
	 */
	protected final Statement set(AlterColumn alter, String what) {
		return Statement.of(alterColumn(alter.table(), alter.to().name()) + what);
	}

	@Override
	protected List<Statement> details(QualifiedName table, @Nullable Column from, Column to) {
		boolean same = (from != null) ? !ColumnDifference.between(from, to).comment() : to.comment() == null;
		return same ? List.of() : List.of(this.comments.onColumn(table, to));
	}

}
