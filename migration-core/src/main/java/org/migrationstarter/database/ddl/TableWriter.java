package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.diff.TableChange;
import org.migrationstarter.diff.TableChange.ChangeTableComment;
import org.migrationstarter.diff.TableChange.ChangeTableOptions;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;

/**
 * Writes changes of tables.
 */
public class TableWriter implements ChangeWriter<TableChange> {

	private final Identifiers names;

	private final ColumnSyntax columns;

	private final ConstraintSyntax constraints;

	private final CommentSyntax comments;

	/**
	 * Create the writer.
	 * @param names how names are written
	 * @param columns how columns are written
	 * @param constraints how constraints are written
	 * @param comments how comments are written
	 */
	public TableWriter(Identifiers names, ColumnSyntax columns, ConstraintSyntax constraints, CommentSyntax comments) {
		this.names = names;
		this.columns = columns;
		this.constraints = constraints;
		this.comments = comments;
	}

	/**
	 * Return how names are written.
	 * @return the spelling of names
	 */
	protected final Identifiers names() {
		return this.names;
	}

	@Override
	public final List<Statement> write(TableChange change, Schema schema) {
		if (change instanceof CreateTable create) {
			return create(create.definition());
		}
		if (change instanceof DropTable) {
			return List.of(Statement.of("drop table " + this.names.quote(change.table())));
		}
		if (change instanceof RenameTable rename) {
			return rename(rename, schema);
		}
		if (change instanceof ChangeTableOptions options) {
			return options(options);
		}
		return comment((ChangeTableComment) change);
	}

	private List<Statement> create(Table table) {
		List<Statement> statements = new ArrayList<>();
		statements.add(Statement.of(definition(table)));
		statements.addAll(details(table));
		return statements;
	}

	/**
	 * Write the statement that makes a table.
	 * @param table the table
	 * @return the statement, with one clause on each line
	 */
	protected String definition(Table table) {
		List<String> clauses = new ArrayList<>();
		table.columns().stream().map(this.columns::definition).forEach(clauses::add);
		constraints(table).map((constraint) -> this.constraints.definition(table.name(), constraint))
			.forEach(clauses::add);
		String body = clauses.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", clauses) + "\n)";
		return "create table " + this.names.quote(table.name()) + body + options(table);
	}

	private static Stream<TableObject> constraints(Table table) {
		return Stream
			.of(Stream.ofNullable(table.primaryKey()), table.uniqueConstraints().stream(),
					table.checkConstraints().stream())
			.flatMap((objects) -> objects);
	}

	/**
	 * Write what stands behind a table's closing parenthesis.
	 * @param table the table
	 * @return the options behind a space, or nothing
	 */
	protected String options(Table table) {
		return (table.options() != null) ? " " + table.options() : "";
	}

	/**
	 * Write what of a new table its definition does not hold: its comments.
	 * @param table the table
	 * @return the statements
	 */
	protected List<Statement> details(Table table) {
		List<Statement> statements = new ArrayList<>();
		if (table.comment() != null) {
			statements.add(this.comments.onTable(table.name(), table.comment()));
		}
		table.columns()
			.stream()
			.filter((column) -> column.comment() != null)
			.map((column) -> this.comments.onColumn(table.name(), column))
			.forEach(statements::add);
		return statements;
	}

	/**
	 * Write another name of a table.
	 * @param rename the change
	 * @param schema the schema before it
	 * @return the statements
	 * @throws UnwritableChangeException if the table goes to another schema
	 */
	protected List<Statement> rename(RenameTable rename, Schema schema) {
		if (!Objects.equals(rename.from().schema(), rename.to().schema())) {
			throw new UnwritableChangeException(rename,
					"no table moves to another schema, so make a new table there, copy the rows and drop the old one");
		}
		return List.of(Statement.of("alter table " + this.names.quote(rename.from()) + " rename to "
				+ this.names.quote(rename.to().name())));
	}

	/**
	 * Write other options of a table.
	 * @param change the change
	 * @return the statements
	 * @throws UnwritableChangeException if the database can only set them when a table is
	 * made
	 */
	protected List<Statement> options(ChangeTableOptions change) {
		throw new UnwritableChangeException(change,
				"they are set when a table is made, so make a new table, copy the rows and rename it");
	}

	/**
	 * Write another comment of a table.
	 * @param change the change
	 * @return the statements
	 */
	protected List<Statement> comment(ChangeTableComment change) {
		return List.of(this.comments.onTable(change.table(), change.to()));
	}

}
