package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of changes. Each is valid on every engine: what a change relies on comes
 * before it.
 */
public enum ChangeOrder {

	/**
	 * What is new first, then the tables that go, then table after table, as a person
	 * would write it.
	 */
	BY_TABLE,

	/**
	 * The same, but all that can lose data comes last: where DDL commits by itself, a
	 * failure before it has lost nothing.
	 */
	DESTRUCTIVE_LAST;

	/**
	 * Sort changes.
	 * @param changes changes in any order, without renamed tables and columns
	 * @return the same changes in a valid order
	 */
	public List<Change> sort(List<Change> changes) {
		List<Change> sorted = new ArrayList<>(changes);
		sorted.sort(PreferredOrder.of(changes, this == DESTRUCTIVE_LAST));
		return Dependencies.sort(sorted);
	}

}
