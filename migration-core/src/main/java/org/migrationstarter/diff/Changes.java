package org.migrationstarter.diff;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.migrationstarter.schema.Schema;

/**
 * What can be done with a list of changes as a whole.
 */
public final class Changes {

	private Changes() {
	}

	/**
	 * Make changes in a snapshot, one after the other.
	 * @param changes the changes, in a valid order
	 * @param schema the schema they start from
	 * @return the schema after all of them
	 */
	public static Schema apply(List<? extends Change> changes, Schema schema) {
		Schema changed = schema;
		for (Change change : changes) {
			changed = change.applyTo(changed);
		}
		return changed;
	}

	/**
	 * Return the changes that take others back.
	 * @param changes changes in a valid order
	 * @return their inverses, the last first, which is a valid order too
	 */
	public static List<Change> inverse(List<? extends Change> changes) {
		List<Change> inverse = changes.stream().map(Change::inverse).collect(Collectors.toList());
		Collections.reverse(inverse);
		return List.copyOf(inverse);
	}

}
