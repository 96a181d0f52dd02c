package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.sqlite.Step.Way;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Puts the statements of changes in order. Rebuilds wait as long as they can, so that
 * each table has one, and each new name is given in place.
 */
final class SqliteScript {

	private final SqliteSyntax syntax;

	private final InPlaceWriter inPlace;

	private final List<Statement> statements = new ArrayList<>();

	private final List<Change> renames = new ArrayList<>();

	private final Set<@Nullable QualifiedName> newTables = new HashSet<>();

	private Map<QualifiedName, RowCopy> waiting = new LinkedHashMap<>();

	private Schema actual;

	private Schema desired;

	SqliteScript(SqliteSyntax syntax, Schema before) {
		this.syntax = syntax;
		this.inPlace = new InPlaceWriter(syntax);
		this.actual = before;
		this.desired = before;
	}

	List<Statement> write(List<Step> steps) {
		for (Step step : steps) {
			if (NameClash.isCausedBy(step.change(), this.actual, this.waiting.keySet())) {
				rebuild();
			}
			if (step.way() == Way.REBUILD) {
				wait(step.change());
			}
			else {
				make(step);
			}
			this.desired = step.change().applyTo(this.desired);
		}
		rebuild();
		return this.statements;
	}

	private void make(Step step) {
		Change change = step.change();
		if (step.way() == Way.IN_PLACE) {
			boolean newTable = this.newTables.contains(change.table());
			this.inPlace.write(change, step.constraints())
				.stream()
				.map((statement) -> newTable ? Statement.of(statement.sql()) : statement)
				.forEach(this.statements::add);
		}
		this.actual = change.applyTo(this.actual);
		if (change instanceof CreateTable) {
			this.newTables.add(change.table());
		}
		if (change instanceof RenameTable rename) {
			this.renames.add(rename);
			RowCopy copy = this.waiting.remove(rename.from());
			if (copy != null) {
				this.waiting.put(rename.to(), copy);
			}
		}
		if (change instanceof RenameColumn) {
			this.renames.add(change);
		}
	}

	private void wait(Change change) {
		RowCopy copy = this.waiting.getOrDefault(change.table(), RowCopy.UNCHANGED);
		if (change instanceof AddColumn add) {
			copy = copy.with(add);
		}
		if (change instanceof AlterColumn alter) {
			copy = copy.with(alter, this.syntax.names());
		}
		if (change instanceof DropColumn drop) {
			copy = copy.without(drop);
		}
		this.waiting.put(change.table(), copy);
	}

	private void rebuild() {
		Triggers triggers = new Triggers(this.syntax.names(), this.inPlace, this.actual, this.renames);
		for (Set<QualifiedName> names : ForeignKeyGroups.of(this.waiting.keySet(), this.actual, this.desired)) {
			RebuildGroup group = new RebuildGroup(names, this.actual, this.desired);
			this.statements.addAll(new RebuildWriter(this.syntax, group, this.waiting, triggers).write());
		}
		this.waiting = new LinkedHashMap<>();
		this.actual = this.desired;
	}

}
