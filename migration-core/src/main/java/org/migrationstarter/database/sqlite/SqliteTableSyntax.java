package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;

/**
 * Whole tables as SQLite writes them: it takes a table's constraints only in its
 * definition.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html">CREATE TABLE</a>
 */
final class SqliteTableSyntax {

	private final Identifiers names;

	private final ColumnSyntax columns;

	private final ConstraintSyntax constraints;

	SqliteTableSyntax(Identifiers names) {
		this.names = names;
		this.columns = new SqliteColumnSyntax(names);
		this.constraints = new ConstraintSyntax(names);
	}

	/**
	 * Write the statement that makes a table, without its indexes.
	 * @param table the table
	 * @return the statement, with one clause on each line
	 */
	String definition(Table table) {
		List<String> clauses = new ArrayList<>();
		table.columns().forEach((column) -> clauses.add(column(column, table.primaryKey())));
		boolean numbered = table.columns().stream().anyMatch((column) -> column.identity() != null);
		table.objects()
			.stream()
			.filter((object) -> !(object instanceof Index) && !(numbered && object instanceof PrimaryKey))
			.forEach((constraint) -> clauses.add(this.constraints.definition(table.name(), writable(constraint))));
		return "create table " + this.names.quote(table.name()) + " (\n    " + String.join(",\n    ", clauses) + "\n)"
				+ ((table.options() != null) ? " " + table.options() : "");
	}

	private String column(Column column, @Nullable PrimaryKey primaryKey) {
		// A column that is numbered is the primary key, and says so itself.
		String definition = this.columns.definition(column);
		if (column.identity() == null) {
			return definition;
		}
		String name = (primaryKey == null || primaryKey.name().generated()) ? ""
				: " constraint " + this.names.quote(primaryKey.name().text());
		return definition + name + " primary key autoincrement";
	}

	private static TableObject writable(TableObject constraint) {
		// SQLite's own names are not for others.
		if (constraint.name().text().startsWith("sqlite_")) {
			return constraint.withName(ObjectName.generated(constraint.name().text()));
		}
		// A foreign key cannot leave its schema, and must not name it.
		return (constraint instanceof ForeignKey key) ? key.withTarget(QualifiedName.of(key.target().name()))
				: constraint;
	}

	/**
	 * Write a new column of a table that exists.
	 * @param table the table
	 * @param column the column
	 * @param constraints the constraints that come with it: checks, and foreign keys of
	 * this column alone
	 * @return the statement
	 */
	String addition(QualifiedName table, Column column, List<TableObject> constraints) {
		StringBuilder sql = new StringBuilder("alter table " + this.names.quote(table) + " add column ");
		sql.append(this.columns.definition(column));
		constraints.stream()
			.map((constraint) -> this.constraints.columnDefinition(table, writable(constraint)))
			.forEach((constraint) -> sql.append(' ').append(constraint));
		return sql.toString();
	}

}
