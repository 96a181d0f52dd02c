package org.migrationstarter.database.mysql;

import java.util.List;

import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.GeneratedNames;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.RowChecks;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.ColumnDifference;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.ConstraintChange.RenameConstraint;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.IndexChange.RenameIndex;
import org.migrationstarter.diff.TableChange.ChangeTableComment;
import org.migrationstarter.diff.TableChange.ChangeTableOptions;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Writes changes of a table as clauses of {@code alter table}.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/alter-table.html">ALTER TABLE</a>
 */
class AlterClauses {

	private final Identifiers names;

	private final MySqlColumnSyntax columns;

	private final ConstraintSyntax constraints;

	private final MySqlIndexSyntax indexes;

	private final RowChecks checks;

	AlterClauses(Identifiers names, MySqlColumnSyntax columns, ConstraintSyntax constraints) {
		this.names = names;
		this.columns = columns;
		this.constraints = constraints;
		this.indexes = new MySqlIndexSyntax(names);
		this.checks = new RowChecks(names);
	}

	final Identifiers names() {
		return this.names;
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @param table the table right before it
	 * @return the clauses
	 */
	final List<Clause> write(Change change, Table table) {
		if (change instanceof AddColumn add) {
			return List.of(add(add));
		}
		if (change instanceof DropColumn drop) {
			return List.of(Clause.of("drop column " + this.names.quote(drop.column().name())));
		}
		if (change instanceof AlterColumn alter) {
			return List.of(alter(alter, table));
		}
		if (change instanceof RenameColumn rename) {
			return rename(rename, table);
		}
		if (change instanceof AddConstraint add) {
			return List.of(add(add));
		}
		if (change instanceof DropConstraint drop) {
			return List.of(drop(table, drop.constraint()));
		}
		if (change instanceof RenameConstraint rename) {
			return rename(rename, table);
		}
		if (change instanceof CreateIndex create) {
			return List.of(add(create.table(), create.index()));
		}
		if (change instanceof DropIndex drop) {
			return List.of(drop(drop.table(), drop.index()));
		}
		if (change instanceof RenameIndex rename) {
			return List.of(renameIndex(rename.table(), rename.from(), rename.to()));
		}
		if (change instanceof ChangeTableComment comment) {
			return List.of(Clause.of("comment = " + Quoting.text((comment.to() != null) ? comment.to() : "")));
		}
		return List.of(new TableOptions((ChangeTableOptions) change).clause());
	}

	private Clause add(AddColumn add) {
		Column column = add.column();
		boolean valueless = !column.nullable() && column.defaultValue() == null && column.identity() == null
				&& column.generated() == null;
		return new Clause("add column " + this.columns.definition(column),
				valueless ? this.checks.noRows(add.table()) : "", "");
	}

	private Clause alter(AlterColumn alter, Table table) {
		ColumnDifference difference = ColumnDifference.between(alter.from(), alter.to());
		String comment = this.checks.type(alter);
		if (difference.nullability() && !alter.to().nullable() && alter.existingRows() == null) {
			String nulls = this.checks.notNull(alter.table(), alter.to().name());
			comment = comment.isEmpty() ? nulls : comment + "\n" + nulls;
		}
		return new Clause(modify(alter.to(), table).text(), comment, "");
	}

	final Clause modify(Column column, Table table) {
		return Clause.of("modify column " + this.columns.definition(column, table));
	}

	/**
	 * Write another name of a column.
	 * @param rename the change
	 * @param table the table right before it
	 * @return the clauses
	 */
	List<Clause> rename(RenameColumn rename, Table table) {
		return List
			.of(Clause.of("rename column " + this.names.quote(rename.from()) + " to " + this.names.quote(rename.to())));
	}

	private Clause add(AddConstraint add) {
		return new Clause(add(add.table(), add.constraint()).text(),
				this.checks.constraint(add.table(), add.constraint()), "");
	}

	final Clause add(QualifiedName table, TableObject constraint) {
		return Clause.of("add " + this.constraints.definition(table, constraint));
	}

	final Clause drop(Table table, TableObject constraint) {
		if (constraint instanceof PrimaryKey) {
			return Clause.of("drop primary key");
		}
		if (constraint instanceof ForeignKey) {
			return Clause.of("drop foreign key " + name(table.name(), constraint));
		}
		if (constraint instanceof UniqueConstraint) {
			return dropIndex(table.name(), name(table.name(), constraint));
		}
		if (constraint instanceof CheckConstraint check
				&& table.columns().stream().anyMatch((column) -> MySqlColumnSyntax.isOfColumn(check, column.name()))) {
			return modify(table.column(check.name().text()).orElseThrow(), table.without(check));
		}
		return Clause.of("drop constraint " + name(table.name(), constraint));
	}

	private List<Clause> rename(RenameConstraint rename, Table table) {
		if (rename.from() instanceof UniqueConstraint) {
			return List.of(renameIndex(table.name(), rename.from(), rename.to()));
		}
		return List.of(drop(table, rename.from()), add(table.name(), rename.to()));
	}

	private Clause renameIndex(QualifiedName table, TableObject from, TableObject to) {
		return Clause.of("rename index " + name(table, from) + " to " + name(table, to));
	}

	final Clause add(QualifiedName table, Index index) {
		return new Clause(this.indexes.addition(table, index), this.checks.index(table, index),
				this.indexes.definition(table, index));
	}

	final Clause drop(QualifiedName table, Index index) {
		return dropIndex(table, name(table, index));
	}

	/**
	 * Write an index that goes.
	 * @param table the table
	 * @param name the index's name as it is written in SQL
	 * @return the clause
	 */
	final Clause dropIndex(QualifiedName table, String name) {
		return new Clause("drop index " + name, "", "drop index " + name + " on " + this.names.quote(table));
	}

	private String name(QualifiedName table, TableObject object) {
		String name = object.name().text();
		return this.names.quote(name.isEmpty() ? GeneratedNames.of(table, object) : name);
	}

}
