package org.migrationstarter.database.sqlite;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.RowChecks;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.IndexChange.RenameIndex;
import org.migrationstarter.diff.TableChange.ChangeTableComment;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.TableObject;

/**
 * Writes the changes that SQLite makes by a statement of their own.
 */
final class InPlaceWriter {

	private final SqliteSyntax syntax;

	private final Identifiers names;

	private final RowChecks checks;

	InPlaceWriter(SqliteSyntax syntax) {
		this.syntax = syntax;
		this.names = syntax.names();
		this.checks = new RowChecks(syntax.names());
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @param constraints the constraints that are written with a new column
	 * @return the statements
	 */
	List<Statement> write(Change change, List<TableObject> constraints) {
		if (change instanceof CreateTable create) {
			return List.of(Statement.of(this.syntax.tables().definition(create.definition())));
		}
		if (change instanceof RenameTable rename) {
			return List.of(alter(rename.from(), "rename to " + this.names.quote(rename.to().name())));
		}
		if (change instanceof AddColumn add) {
			return add(add, constraints);
		}
		if (change instanceof DropColumn drop) {
			return List.of(alter(drop.table(), "drop column " + this.names.quote(drop.column().name())));
		}
		if (change instanceof RenameColumn rename) {
			return List.of(alter(rename.table(),
					"rename column " + this.names.quote(rename.from()) + " to " + this.names.quote(rename.to())));
		}
		if (change instanceof CreateIndex create) {
			return List.of(create(create.table(), create.index()));
		}
		if (change instanceof DropIndex drop) {
			return List.of(drop(drop.table(), drop.index()));
		}
		if (change instanceof RenameIndex rename) {
			return List.of(drop(rename.table(), rename.from()),
					Statement.of(this.syntax.indexes().definition(rename.table(), rename.to())));
		}
		if (change instanceof ChangeTableComment || change instanceof AlterColumn) {
			return List.of();
		}
		throw new UnsupportedOperationException("SQLite cannot " + change.describe());
	}

	private Statement alter(QualifiedName table, String what) {
		return Statement.of("alter table " + this.names.quote(table) + " " + what);
	}

	private List<Statement> add(AddColumn add, List<TableObject> constraints) {
		Statement addition = Statement.of(this.syntax.tables().addition(add.table(), add.column(), constraints));
		if (add.existingRows() == null) {
			return List.of(addition);
		}
		return List.of(addition, Statement.of("update " + this.names.quote(add.table()) + " set "
				+ this.names.quote(add.column().name()) + " = " + add.existingRows()));
	}

	private Statement create(QualifiedName table, Index index) {
		return new Statement(this.syntax.indexes().definition(table, index), this.checks.index(table, index));
	}

	private Statement drop(QualifiedName table, Index index) {
		return Statement.of("drop index " + this.names.quote(table.sibling(index.name().text())));
	}

}
