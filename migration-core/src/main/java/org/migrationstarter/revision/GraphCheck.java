package org.migrationstarter.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds everything that keeps revisions from being a graph that Flyway can walk.
 */
final class GraphCheck {

	private final Map<Version, List<Revision>> byVersion;

	private final Predicate<Version> known;

	private final List<GraphProblem> problems = new ArrayList<>();

	private final Set<Set<Revision>> cycles = new HashSet<>();

	GraphCheck(Collection<Revision> revisions, Predicate<Version> known) {
		this.byVersion = revisions.stream()
			.collect(Collectors.groupingBy(Revision::version, TreeMap::new, Collectors.toList()));
		this.known = known;
	}

	/**
	 * Look for problems.
	 * @return all of them, in the order of versions
	 */
	List<GraphProblem> problems() {
		this.byVersion.forEach((version, same) -> {
			if (same.size() > 1) {
				this.problems.add(GraphProblem.oneVersion(same));
			}
			same.forEach((revision) -> revision.revises().forEach((parent) -> check(revision, parent)));
		});
		return this.problems;
	}

	private void check(Revision revision, Version parent) {
		if (parent.equals(revision.version())) {
			this.problems.add(GraphProblem.edge(revision.script() + " revises itself"));
		}
		else if (!this.byVersion.containsKey(parent)) {
			if (!this.known.test(parent)) {
				this.problems.add(GraphProblem.unknownParent(revision, parent));
			}
		}
		else if (parent.compareTo(revision.version()) > 0) {
			checkLater(revision, first(parent));
		}
	}

	// Flyway applies in the order of versions, so a parent has to have the lower one.
	// Each cycle holds an edge that breaks this.
	private void checkLater(Revision revision, Revision parent) {
		List<Revision> path = path(parent, revision);
		if (path.isEmpty()) {
			this.problems.add(GraphProblem.edge("%s revises %s, which is applied after it because its version is higher"
				.formatted(revision.script(), parent.script())));
		}
		else if (this.cycles.add(new HashSet<>(path))) {
			this.problems.add(GraphProblem.edge("a cycle: " + Stream.concat(Stream.of(revision), path.stream())
				.map(Revision::script)
				.collect(Collectors.joining(" revises "))));
		}
	}

	// The shortest way from a revision to an ancestor, both included.
	private List<Revision> path(Revision from, Revision to) {
		Map<Version, Revision> cameFrom = new HashMap<>();
		Deque<Revision> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty() && !cameFrom.containsKey(to.version())) {
			Revision next = open.remove();
			next.revises()
				.stream()
				.filter((parent) -> this.byVersion.containsKey(parent) && !cameFrom.containsKey(parent))
				.forEach((parent) -> {
					cameFrom.put(parent, next);
					open.add(first(parent));
				});
		}
		LinkedList<Revision> path = new LinkedList<>();
		for (Revision step = cameFrom.containsKey(to.version()) ? to : null; step != null;) {
			path.addFirst(step);
			step = step.version().equals(from.version()) ? null : cameFrom.get(step.version());
		}
		return path;
	}

	private Revision first(Version version) {
		return this.byVersion.getOrDefault(version, List.of()).get(0);
	}

}
