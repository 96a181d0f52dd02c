package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnDifference;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.Dependents;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Schema;

/**
 * Takes foreign keys out of the way of columns whose type changes. Both ends of a foreign
 * key must have the same type at any time, so it goes before the first of them changes,
 * and comes back after the last.
 */
final class ForeignKeyDetours {

	private final List<Change> changes;

	private final Map<DropConstraint, Span> spans = new LinkedHashMap<>();

	private ForeignKeyDetours(List<Change> changes) {
		this.changes = changes;
	}

	/**
	 * Add the detours to changes.
	 * @param changes the changes in a valid order
	 * @param before the schema they start from
	 * @return the changes with foreign keys dropped and added where it is needed
	 */
	static List<Change> add(List<Change> changes, Schema before) {
		ForeignKeyDetours detours = new ForeignKeyDetours(changes);
		detours.find(before);
		return detours.add();
	}

	private void find(Schema before) {
		Schema schema = before;
		for (int i = 0; i < this.changes.size(); i++) {
			Change change = this.changes.get(i);
			if (change instanceof AlterColumn alter && isInTheWay(alter)) {
				for (Change drop : Dependents.in(schema).ofColumn(alter.table(), alter.from().name())) {
					if (drop instanceof DropConstraint constraint && constraint.constraint() instanceof ForeignKey key
							&& isAbout(constraint, key, alter)) {
						int index = i;
						this.spans.merge(constraint, new Span(i, i), (span, other) -> new Span(span.first(), index));
					}
				}
			}
			schema = change.applyTo(schema);
		}
	}

	private static boolean isInTheWay(AlterColumn alter) {
		ColumnDifference difference = ColumnDifference.between(alter.from(), alter.to());
		return difference.type() || difference.collation() || difference.generated();
	}

	private static boolean isAbout(DropConstraint drop, ForeignKey key, AlterColumn alter) {
		String column = alter.from().name();
		return (drop.table().equals(alter.table()) && key.columns().contains(column))
				|| (key.target().equals(alter.table()) && key.targetColumns().contains(column));
	}

	private List<Change> add() {
		List<Change> all = new ArrayList<>();
		for (int i = 0; i < this.changes.size(); i++) {
			int index = i;
			this.spans.forEach((drop, span) -> {
				if (span.first() == index) {
					all.add(drop);
				}
			});
			Change change = this.changes.get(i);
			if (!this.spans.containsKey(change)) {
				all.add(change);
			}
			this.spans.forEach((drop, span) -> {
				if (span.last() == index && !this.changes.contains(drop)) {
					all.add(drop.inverse());
				}
			});
		}
		return all;
	}

	/**
	 * The changes during which a foreign key is away.
	 *
	 * @param first the index of the first
	 * @param last the index of the last
	 */
	private record Span(int first, int last) {

	}

}
