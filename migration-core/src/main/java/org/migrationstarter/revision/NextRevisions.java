package org.migrationstarter.revision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code +N}: the next ones, in the order they would be applied.
 *
 * @param count how many, at least one
 */
record NextRevisions(int count) implements RevisionIdentifier {

	@Override
	public List<Revision> resolve(RevisionGraph graph, Set<Version> applied) {
		List<Revision> pending = graph.toApply(applied, graph.heads().stream().map(Revision::version).toList());
		if (pending.size() < this.count) {
			throw new RevisionException("'%s' goes too far: %d pending.".formatted(this, pending.size()),
					"Name 'head' to apply all of them, or run 'migrations history -i' to see them.");
		}
		return graph
			.current(pending.stream().limit(this.count).map(Revision::version).collect(Collectors.toUnmodifiableSet()));
	}

	@Override
	public String toString() {
		return "+" + this.count;
	}

	StepsFrom startingAt(RevisionIdentifier start) {
		return new StepsFrom(start, this.count, toString());
	}

}
