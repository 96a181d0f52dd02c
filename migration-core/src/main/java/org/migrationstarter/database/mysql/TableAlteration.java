package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.IndexChange;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.TableChange.ChangeTableComment;
import org.migrationstarter.diff.TableChange.ChangeTableOptions;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Changes of one table that are made by one {@code alter table}, so that the database
 * makes the table anew once only.
 */
final class TableAlteration {

	private final AlterClauses clauses;

	private final Table before;

	private final List<Change> changes = new ArrayList<>();

	private final List<Clause> written = new ArrayList<>();

	private final Set<String> touched = new HashSet<>();

	private Table after;

	TableAlteration(AlterClauses clauses, Table before) {
		this.clauses = clauses;
		this.before = before;
		this.after = before;
	}

	/**
	 * Whether a change can be made by {@code alter table} at all.
	 * @param change the change
	 * @return {@code true} if it has a clause
	 */
	static boolean isClause(Change change) {
		return change instanceof ColumnChange || change instanceof ConstraintChange || change instanceof IndexChange
				|| change instanceof ChangeTableComment || change instanceof ChangeTableOptions;
	}

	/**
	 * Whether a change can be one of these.
	 * @param change the change
	 * @return {@code false} if it has to wait for the statement after
	 */
	boolean accepts(Change change) {
		boolean alone = isAlone(change) || this.changes.stream().anyMatch(TableAlteration::isAlone);
		if (!this.after.name().equals(change.table()) || (alone && !this.changes.isEmpty())) {
			return false;
		}
		if (this.changes.stream().anyMatch(TableAlteration::dropsOwnKey)) {
			// The key that it refers to is needed until the statement ends.
			return dropsOwnKey(change);
		}
		if (change instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) {
			if (key.target().equals(change.table())) {
				// It is looked up in the table as it was before the statement.
				return this.changes.isEmpty();
			}
			// One that goes still holds its name.
			return this.changes.stream()
				.noneMatch((other) -> other instanceof DropConstraint drop && drop.constraint() instanceof ForeignKey);
		}
		if (change instanceof CreateIndex create && MySqlIndexSyntax.isFullText(create.index())) {
			// InnoDB makes one at a time.
			return this.changes.stream()
				.noneMatch((other) -> other instanceof CreateIndex index && MySqlIndexSyntax.isFullText(index.index()));
		}
		String column = definedColumn(change);
		return column == null || !this.touched.contains(column);
	}

	private static boolean dropsOwnKey(Change change) {
		return change instanceof DropConstraint drop && drop.constraint() instanceof ForeignKey key
				&& key.target().equals(drop.table());
	}

	private static boolean isAlone(Change change) {
		return change instanceof RenameColumn || change instanceof ChangeTableOptions;
	}

	private static @Nullable String definedColumn(Change change) {
		if (change instanceof AddColumn add) {
			return add.column().name();
		}
		return (change instanceof AlterColumn alter) ? alter.to().name() : null;
	}

	void add(Change change) {
		this.written.addAll(this.clauses.write(change, this.after));
		this.changes.add(change);
		String column = definedColumn(change);
		if (column != null) {
			this.touched.add(column);
		}
		this.after = change.applyTo(Schema.empty().withTables(List.of(this.after))).tables().get(0);
	}

	Table after() {
		return this.after;
	}

	/**
	 * Write the statement.
	 * @param end the table after all changes that are still to come
	 * @return the statement
	 */
	Statement statement(Table end) {
		List<Clause> all = new ArrayList<>(this.written);
		QualifiedName name = this.before.name();
		ForeignKeyIndexes.leftBehind(this.before, this.after, end)
			.forEach((index) -> all.add(this.clauses.dropIndex(name, this.clauses.names().quote(index))));
		ForeignKeyIndexes.missing(this.before, this.after).forEach((index) -> all.add(this.clauses.add(name, index)));
		String comment = all.stream()
			.map(Clause::comment)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("\n"));
		if (all.size() == 1 && !all.get(0).alone().isEmpty()) {
			return new Statement(all.get(0).alone(), comment);
		}
		String separator = (all.size() > 1) ? "\n    " : " ";
		return new Statement("alter table " + this.clauses.names().quote(name) + separator
				+ all.stream().map(Clause::text).collect(Collectors.joining(",\n    ")), comment);
	}

}
