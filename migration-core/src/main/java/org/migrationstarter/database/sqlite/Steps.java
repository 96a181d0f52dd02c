package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.sqlite.Step.Way;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.ConstraintChange.AddConstraint;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.TableObject;

/**
 * Finds out how SQLite can make changes. A table that needs one rebuild gets all its
 * changes by it, apart from new names, which SQLite carries to all that speaks of them.
 */
final class Steps {

	private final List<TableEvent> events = new ArrayList<>();

	private final Set<Integer> rebuilt = new HashSet<>();

	private Steps(List<Change> changes) {
		List<TableEvent> all = TableEvent.of(changes);
		for (TableEvent event : all) {
			if (event.change() instanceof AddConstraint add && isCreated(event.table())) {
				this.events.replaceAll((other) -> other.withConstraint(event.table(), add.constraint()));
			}
			else if (!goesWithItsTable(event, all)) {
				this.events.add(event);
			}
		}
	}

	/**
	 * Find out how changes are made.
	 * @param changes the changes
	 * @param before the schema they start from
	 * @return a step for each change that is left to make once a new table has its
	 * constraints at once and a table that goes takes its own along
	 */
	static List<Step> of(List<Change> changes, Schema before) {
		Steps steps = new Steps(changes);
		steps.findTablesToRebuild(before);
		return steps.steps();
	}

	private boolean isCreated(int table) {
		return this.events.stream()
			.anyMatch((event) -> event.table() == table && event.change() instanceof CreateTable);
	}

	private static boolean goesWithItsTable(TableEvent event, List<TableEvent> all) {
		return (event.change() instanceof DropConstraint || event.change() instanceof DropIndex) && all.stream()
			.anyMatch((other) -> other.table() == event.table() && other.change() instanceof DropTable);
	}

	private void findTablesToRebuild(Schema before) {
		Schema schema = before;
		for (TableEvent event : this.events) {
			boolean possible = carrier(event) != null || InPlace.isPossible(event.change(), schema);
			if (!possible || !InPlace.hasKeys(event.change(), schema)) {
				this.rebuilt.add(event.table());
			}
			schema = event.change().applyTo(schema);
		}
	}

	private List<Step> steps() {
		return this.events.stream().map((event) -> new Step(event.change(), way(event), carried(event))).toList();
	}

	private Way way(TableEvent event) {
		Change change = event.change();
		if (change instanceof DropTable) {
			return Way.REBUILD;
		}
		boolean named = change instanceof RenameTable || change instanceof RenameColumn;
		if (this.rebuilt.contains(event.table()) && !named) {
			return Way.REBUILD;
		}
		return (carrier(event) != null) ? Way.CARRIED : Way.IN_PLACE;
	}

	private List<TableObject> carried(TableEvent column) {
		return this.events.stream()
			.filter((event) -> carrier(event) == column)
			.map((event) -> ((AddConstraint) event.change()).constraint())
			.toList();
	}

	private @Nullable TableEvent carrier(TableEvent event) {
		// Find the new column that a constraint can be written with: the last one that it
		// is about, as all the others are there by then.
		TableEvent carrier = null;
		if (event.change() instanceof AddConstraint constraint) {
			for (TableEvent other : this.events) {
				if (other.change() instanceof AddColumn add && InPlace.canCarry(add, constraint)) {
					carrier = other;
				}
			}
		}
		return carrier;
	}

}
