package org.migrationstarter.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code <id>+N} or {@code <id>-N}: a number of steps up or down from there.
 *
 * @param start where to begin
 * @param steps how many steps, down if negative; not zero
 * @param text what the user wrote
 */
record StepsFrom(RevisionIdentifier start, int steps, String text) implements RevisionIdentifier {

	@Override
	public List<Revision> resolve(RevisionGraph graph, Set<Version> applied) {
		List<Revision> from = this.start.resolve(graph, applied);
		if (this.steps > 0) {
			return up(graph, from);
		}
		Set<Version> state = state(graph, applied, from);
		state.removeAll(down(graph, state));
		return graph.current(state);
	}

	@Override
	public List<Revision> resolveDowngrade(RevisionGraph graph, Set<Version> applied) {
		DowngradeTarget target = new DowngradeTarget(graph, applied);
		List<Revision> from = this.start.resolve(graph, applied);
		if (this.steps > 0) {
			return target.above(up(graph, from), this);
		}
		target.refuseUnapplied(from, this);
		return target.without(down(graph, state(graph, applied, from)));
	}

	boolean fromCurrent() {
		return this.start == NamedRevisions.CURRENT && this.text.startsWith("-");
	}

	StepsFrom startingAt(RevisionIdentifier other) {
		return new StepsFrom(other, this.steps, this.text);
	}

	private List<Revision> up(RevisionGraph graph, List<Revision> from) {
		List<Revision> reached = from;
		for (int step = 0; step < this.steps; step++) {
			refuseSeveral(reached);
			List<Revision> next = reached.isEmpty() ? graph.bases() : graph.children(reached.get(0).version());
			if (next.isEmpty()) {
				throw tooFar(step);
			}
			reached = next;
		}
		refuseSeveral(reached);
		return reached;
	}

	// A step down takes the newest revision of a state away. So one step down from a
	// merge
	// leaves both of its sides, and the next one would have to choose.
	private Set<Version> down(RevisionGraph graph, Set<Version> from) {
		Set<Version> state = new HashSet<>(from);
		Set<Version> taken = new HashSet<>();
		for (int step = 0; step < -this.steps; step++) {
			List<Revision> newest = graph.current(state);
			refuseSeveral(newest);
			if (newest.isEmpty()) {
				throw tooFar(step);
			}
			Version version = newest.get(0).version();
			state.remove(version);
			taken.add(version);
		}
		return taken;
	}

	private Set<Version> state(RevisionGraph graph, Set<Version> applied, List<Revision> from) {
		return new HashSet<>((this.start == NamedRevisions.CURRENT) ? applied
				: graph.upTo(from.stream().map(Revision::version).toList()));
	}

	private void refuseSeveral(List<Revision> revisions) {
		if (revisions.size() > 1) {
			throw new RevisionException("'%s' could go several ways: %s.".formatted(this, Revision.scripts(revisions)),
					"Name the version you mean instead of counting steps.");
		}
	}

	private RevisionException tooFar(int possible) {
		return new RevisionException(
				"'%s' goes too far: only %d %s possible.".formatted(this, possible,
						(possible == 1) ? "step is" : "steps are"),
				"Name 'head' or 'base' to go all the way, or run 'migrations history -i' to see the revisions.");
	}

	@Override
	public String toString() {
		return this.text;
	}

}
