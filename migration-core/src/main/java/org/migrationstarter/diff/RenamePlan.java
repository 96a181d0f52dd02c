package org.migrationstarter.diff;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which renames count, in an order in which no name is taken when its turn comes.
 *
 * @param <N> the type of the names
 */
final class RenamePlan<N extends Comparable<N>> {

	private final Map<N, N> hints;

	private final Set<N> actual;

	private final Set<N> desired;

	private final Map<N, N> renames = new LinkedHashMap<>();

	private RenamePlan(Map<N, N> hints, Set<N> actual, Set<N> desired) {
		this.hints = hints;
		this.actual = actual;
		this.desired = desired;
	}

	/**
	 * Choose and order renames.
	 * @param <N> the type of the names
	 * @param hints new names by old ones
	 * @param actual the names that are there
	 * @param desired the names that are asked for
	 * @return new names by old ones, in the order to rename
	 */
	static <N extends Comparable<N>> Map<N, N> of(Map<N, N> hints, Set<N> actual, Set<N> desired) {
		RenamePlan<N> plan = new RenamePlan<>(hints, actual, desired);
		hints.keySet()
			.stream()
			.filter((name) -> !desired.contains(name))
			.sorted(Comparator.naturalOrder())
			.forEach((name) -> plan.rename(name, new HashSet<>()));
		return plan.renames;
	}

	// A name that is taken becomes free if its owner can be renamed first.
	private boolean rename(N from, Set<N> visited) {
		N to = this.hints.get(from);
		if (to == null || !visited.add(from) || !this.actual.contains(from) || !this.desired.contains(to)) {
			return false;
		}
		if (this.renames.containsValue(to) || (this.actual.contains(to) && !rename(to, visited))) {
			return false;
		}
		this.renames.put(from, to);
		return true;
	}

}
