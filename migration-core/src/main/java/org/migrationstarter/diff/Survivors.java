package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.ConstraintChange.RenameConstraint;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.IndexChange.RenameIndex;
import org.migrationstarter.schema.Schema;

/**
 * What stays, but has to step aside while a column or a key that it relies on is
 * replaced: it is dropped before and made again after.
 */
final class Survivors {

	private final Schema actual;

	private final List<Change> changes;

	private Survivors(Schema actual, List<Change> changes) {
		this.actual = actual;
		this.changes = changes;
	}

	/**
	 * Let survivors step aside.
	 * @param actual the schema that the changes start from
	 * @param changes the changes, in any order
	 * @return the changes, and those that drop survivors and make them again
	 */
	static List<Change> stepAside(Schema actual, List<Change> changes) {
		return new Survivors(actual, changes).stepAside();
	}

	private List<Change> stepAside() {
		Set<Change> drops = dropsOfDependents();
		this.changes.forEach(drops::remove);
		if (drops.isEmpty()) {
			return this.changes;
		}
		List<Change> all = new ArrayList<>(drops);
		Map<Change, Change> additions = new HashMap<>();
		drops.forEach((drop) -> additions.put(drop, drop.inverse()));
		for (Change change : this.changes) {
			Change drop = dropInsteadOf(change);
			if (drop != null && additions.containsKey(drop)) {
				additions.put(drop, dropInsteadOf(change.inverse()).inverse());
			}
			else {
				all.add(change);
			}
		}
		drops.forEach((drop) -> all.add(additions.get(drop)));
		return all;
	}

	private Set<Change> dropsOfDependents() {
		Set<MemberName> added = new HashSet<>();
		for (Change change : this.changes) {
			if (change instanceof AddColumn add) {
				added.add(new MemberName(add.table(), add.column().name()));
			}
		}
		Set<Change> drops = new LinkedHashSet<>();
		Dependents dependents = Dependents.in(this.actual);
		for (Change change : this.changes) {
			if (change instanceof DropColumn drop
					&& added.contains(new MemberName(drop.table(), drop.column().name()))) {
				drops.addAll(dependents.ofColumn(drop.table(), drop.column().name()));
			}
			else if (change instanceof DropConstraint drop) {
				drops.addAll(dependents.ofKey(drop.table(), drop.constraint()));
			}
			else if (change instanceof DropIndex drop) {
				drops.addAll(dependents.ofKey(drop.table(), drop.index()));
			}
		}
		return drops;
	}

	// What changes in place comes back changed when it has to step aside.
	private static @Nullable Change dropInsteadOf(Change change) {
		if (change instanceof RenameConstraint rename) {
			return new DropConstraint(rename.table(), rename.from());
		}
		if (change instanceof RenameIndex rename) {
			return new DropIndex(rename.table(), rename.from());
		}
		return (change instanceof AlterColumn alter) ? new DropColumn(alter.table(), alter.from()) : null;
	}

}
