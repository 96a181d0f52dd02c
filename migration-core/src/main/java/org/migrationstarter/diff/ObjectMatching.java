package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

import org.migrationstarter.schema.TableObject;

/**
 * Finds which constraints or indexes of one kind are the same on both sides of a
 * comparison:
 * <ol>
 * <li>two that somebody named belong together if the names are equal,</li>
 * <li>one whose name was made up on either side belongs to one that does the same,</li>
 * <li>what is left on one side only comes or goes, or was renamed.</li>
 * </ol>
 */
final class ObjectMatching {

	private final List<TableObject> actual;

	private final List<TableObject> desired;

	private final List<TableObject> dropped = new ArrayList<>();

	private final List<TableObject> added = new ArrayList<>();

	private final List<Renamed> renamed = new ArrayList<>();

	private ObjectMatching(List<? extends TableObject> actual, List<? extends TableObject> desired) {
		this.actual = new ArrayList<>(actual);
		this.desired = new ArrayList<>(desired);
	}

	/**
	 * Match the objects of one kind.
	 * @param actual the objects that are there
	 * @param desired the objects that are asked for
	 * @param comparison tells which of them do the same
	 * @param rename tells whether an object may get the name of another that does the
	 * same
	 * @return what comes, goes and changes its name
	 */
	static ObjectMatching of(List<? extends TableObject> actual, List<? extends TableObject> desired,
			ObjectComparison comparison, BiPredicate<TableObject, TableObject> rename) {
		ObjectMatching matching = new ObjectMatching(actual, desired);
		matching.pair(ObjectMatching::sameName, (before, after) -> {
			if (!comparison.same(before, after)) {
				matching.dropped.add(before);
				matching.added.add(after);
			}
		});
		matching.pair((before, after) -> madeUp(before, after) && sameShape(comparison, before, after),
				ObjectMatching::keep);
		matching.pair((before, after) -> madeUp(before, after) && comparison.same(before, after), ObjectMatching::keep);
		matching.pair((before, after) -> rename.test(before, after) && comparison.same(before, after),
				(before, after) -> matching.renamed.add(new Renamed(before, after)));
		matching.dropped.addAll(matching.actual);
		matching.added.addAll(matching.desired);
		return matching;
	}

	private static boolean sameName(TableObject before, TableObject after) {
		return !madeUp(before, after) && before.name().text().equals(after.name().text());
	}

	private static boolean madeUp(TableObject before, TableObject after) {
		return before.name().generated() || after.name().generated();
	}

	private static boolean sameShape(ObjectComparison comparison, TableObject before, TableObject after) {
		return comparison.shape(before).equals(comparison.shape(after));
	}

	private static void keep(TableObject before, TableObject after) {
	}

	private void pair(BiPredicate<TableObject, TableObject> belong, BiConsumer<TableObject, TableObject> found) {
		for (Iterator<TableObject> rest = this.desired.iterator(); rest.hasNext();) {
			TableObject after = rest.next();
			this.actual.stream().filter((before) -> belong.test(before, after)).findFirst().ifPresent((before) -> {
				this.actual.remove(before);
				rest.remove();
				found.accept(before, after);
			});
		}
	}

	List<TableObject> dropped() {
		return this.dropped;
	}

	List<TableObject> added() {
		return this.added;
	}

	List<Renamed> renamed() {
		return this.renamed;
	}

	/**
	 * An object that does the same under another name.
	 *
	 * @param from the object before
	 * @param to the object after
	 */
	record Renamed(TableObject from, TableObject to) {

	}

}
