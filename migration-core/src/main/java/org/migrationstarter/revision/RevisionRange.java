package org.migrationstarter.revision;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Two identifiers with a colon between them: {@code a:b}, {@code a:} or {@code :b}. A
 * bare {@code +N} or {@code -N} counts from the other end.
 *
 * @param from where it begins, or {@code null} if that is left out
 * @param to where it ends, or {@code null} if that is left out
 */
public record RevisionRange(@Nullable RevisionIdentifier from, @Nullable RevisionIdentifier to) {

	/**
	 * Whether a text is a range and not an identifier.
	 * @param text what the user wrote
	 * @return {@code true} if there is a colon in it
	 */
	public static boolean isRange(String text) {
		return text.indexOf(':') >= 0;
	}

	/**
	 * Read a range.
	 * @param text what the user wrote
	 * @return the range
	 * @throws RevisionException if it is none
	 */
	public static RevisionRange parse(String text) {
		String[] ends = text.split(":", -1);
		if (ends.length != 2) {
			throw new RevisionException("'" + text + "' is not a range of revisions.",
					"Write two revisions with a colon between them, or leave one of them out: a:b, a: or :b.");
		}
		return new RevisionRange(end(ends[0]), end(ends[1]));
	}

	private static @Nullable RevisionIdentifier end(String text) {
		return text.isEmpty() ? null : RevisionIdentifier.parse(text);
	}

	/**
	 * Find the ends of a range that leads up. Without a beginning it starts at base,
	 * without an end it goes to all heads.
	 * @param graph the revisions
	 * @param applied the versions that the database has, those below a baseline included
	 * @return the ends
	 * @throws RevisionException if an end cannot be found, or the range does not lead up
	 */
	public Ends resolve(RevisionGraph graph, Set<Version> applied) {
		RevisionIdentifier from = (this.from != null) ? this.from : NamedRevisions.BASE;
		RevisionIdentifier to = (this.to != null) ? this.to : NamedRevisions.HEADS;
		if (from instanceof StepsFrom steps && steps.fromCurrent()) {
			from = steps.startingAt(to);
		}
		if (to instanceof NextRevisions next) {
			to = next.startingAt(from);
		}
		Ends ends = new Ends(from.resolve(graph, applied), to.resolve(graph, applied));
		refuseUnrelated(graph, ends.from(), ends.to());
		return ends;
	}

	/**
	 * Find the ends of a range that leads down, {@code newer:older}. Without an end it
	 * goes to base.
	 * @param graph the revisions
	 * @param applied the versions that the database has, those below a baseline included
	 * @return the ends
	 * @throws RevisionException if an end cannot be found, or the range does not lead
	 * down
	 */
	public Ends resolveDowngrade(RevisionGraph graph, Set<Version> applied) {
		RevisionIdentifier from = (this.from != null) ? this.from : NamedRevisions.HEADS;
		RevisionIdentifier to = (this.to != null) ? this.to : NamedRevisions.BASE;
		if (to instanceof StepsFrom steps && steps.fromCurrent()) {
			to = steps.startingAt(from);
		}
		List<Revision> start = from.resolve(graph, applied);
		List<Revision> end = to.resolve(graph, applied);
		refuseUnrelated(graph, end, start);
		Set<Version> state = graph.upTo(versions(start));
		return new Ends(start, new DowngradeTarget(graph, state).above(end, to));
	}

	private void refuseUnrelated(RevisionGraph graph, List<Revision> lower, List<Revision> upper) {
		Set<Version> state = graph.upTo(versions(upper));
		List<Revision> unrelated = lower.stream().filter((revision) -> !state.contains(revision.version())).toList();
		if (!unrelated.isEmpty()) {
			throw new RevisionException(
					"'%s' leads nowhere: %s does not build on %s.".formatted(this,
							upper.isEmpty() ? "base" : Revision.scripts(upper), Revision.scripts(unrelated)),
					"Name an ancestor first and a descendant of it second; the other way round for a downgrade.");
		}
	}

	private static List<Version> versions(List<Revision> revisions) {
		return revisions.stream().map(Revision::version).toList();
	}

	@Override
	public String toString() {
		return ((this.from != null) ? this.from : "") + ":" + ((this.to != null) ? this.to : "");
	}

	/**
	 * The ends of a range.
	 *
	 * @param from where it begins; none for base
	 * @param to where it ends; none for base
	 */
	public record Ends(List<Revision> from, List<Revision> to) {

		public Ends {
			from = List.copyOf(from);
			to = List.copyOf(to);
		}

		/**
		 * List what has to be applied from the beginning to the end.
		 * @param graph the revisions
		 * @return the revisions, in the order to apply; without the beginning
		 */
		public List<Revision> toApply(RevisionGraph graph) {
			return graph.toApply(graph.upTo(versions(this.from)), versions(this.to));
		}

		/**
		 * List what has to be taken back from the beginning to the end.
		 * @param graph the revisions
		 * @return the revisions, newest first; without the end
		 */
		public List<Revision> toTakeBack(RevisionGraph graph) {
			return graph.toTakeBack(graph.upTo(versions(this.from)), versions(this.to));
		}

	}

}
