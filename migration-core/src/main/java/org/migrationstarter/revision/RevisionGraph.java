package org.migrationstarter.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The versioned migrations and what each builds on. Immutable.
 * <p>
 * Flyway applies in the order of versions, so a revision always has a higher version than
 * its parents. The order of versions is therefore a topological one, and every list here
 * is in that order unless it says otherwise.
 * <p>
 * Versions that the graph does not know, such as those of a newer build that a database
 * already has, do not disturb: they are nobody's ancestors.
 */
public final class RevisionGraph {

	private final NavigableMap<Version, Revision> revisions;

	private final Map<Version, List<Version>> parents;

	private final Map<Version, List<Version>> children;

	private final Predicate<Version> known;

	private RevisionGraph(Collection<Revision> revisions, Predicate<Version> known) {
		this.revisions = new TreeMap<>();
		this.parents = new HashMap<>();
		this.children = new HashMap<>();
		this.known = known;
		revisions.forEach((revision) -> this.revisions.put(revision.version(), revision));
		for (Revision revision : this.revisions.values()) {
			List<Version> brought = revision.revises().stream().filter(this.revisions::containsKey).toList();
			this.parents.put(revision.version(), brought);
			brought.forEach((parent) -> this.children.computeIfAbsent(parent, (key) -> new ArrayList<>())
				.add(revision.version()));
		}
	}

	/**
	 * Make a graph.
	 * @param revisions the versioned migrations, in any order
	 * @return the graph
	 * @throws InvalidGraphException if there are duplicate versions, unknown parents,
	 * cycles, or parents with higher versions
	 */
	public static RevisionGraph of(Collection<Revision> revisions) {
		return of(revisions, (version) -> false);
	}

	/**
	 * Make a graph that builds on versions which are not brought along, such as those
	 * that a baseline stands for.
	 * @param revisions the versioned migrations, in any order
	 * @param known tells those versions; as parents they are taken for base
	 * @return the graph
	 * @throws InvalidGraphException if there are duplicate versions, unknown parents,
	 * cycles, or parents with higher versions
	 */
	public static RevisionGraph of(Collection<Revision> revisions, Predicate<Version> known) {
		return of(revisions, known, List.of());
	}

	/**
	 * Make a graph of migrations. Repeatable ones and baselines stay beside it.
	 * @param migrations the migrations, in any order
	 * @param revises finds the versions that a migration says it builds on, none for
	 * base; or an empty optional if it does not say, and so builds on the version before
	 * its own
	 * @param known tells the versions that may be built on without being brought along,
	 * such as those that a baseline stands for
	 * @return the graph
	 * @throws InvalidGraphException if there are duplicate versions, unknown parents,
	 * cycles, parents with higher versions, or parents that are no versions
	 */
	public static RevisionGraph of(Collection<Migration> migrations,
			Function<Migration, Optional<List<Version>>> revises, Predicate<Version> known) {
		Lineage lineage = new Lineage(migrations, revises);
		return of(lineage.revisions(), known, lineage.problems());
	}

	private static RevisionGraph of(Collection<Revision> revisions, Predicate<Version> known,
			List<GraphProblem> knownProblems) {
		List<GraphProblem> problems = new ArrayList<>(knownProblems);
		problems.addAll(new GraphCheck(revisions, known).problems());
		if (!problems.isEmpty()) {
			throw new InvalidGraphException(problems);
		}
		return new RevisionGraph(revisions, known);
	}

	/**
	 * Return all revisions.
	 * @return the revisions, parents before children
	 */
	public List<Revision> revisions() {
		return List.copyOf(this.revisions.values());
	}

	/**
	 * Look a revision up.
	 * @param version its version
	 * @return the revision, or an empty optional if there is none
	 */
	public Optional<Revision> revision(Version version) {
		return Optional.ofNullable(this.revisions.get(version));
	}

	/**
	 * Return the revisions that nothing revises.
	 * @return the heads: one, if there are revisions and no branch is open
	 */
	public List<Revision> heads() {
		return select((version) -> childVersions(version).isEmpty());
	}

	/**
	 * Return the revisions that build on nothing.
	 * @return the first ones
	 */
	public List<Revision> bases() {
		return select((version) -> parentVersions(version).isEmpty());
	}

	/**
	 * Return the revisions that several others revise.
	 * @return where branches begin
	 */
	public List<Revision> branchPoints() {
		return select((version) -> childVersions(version).size() > 1);
	}

	/**
	 * Return the revisions that revise several others.
	 * @return where branches end
	 */
	public List<Revision> mergePoints() {
		return select((version) -> parentVersions(version).size() > 1);
	}

	/**
	 * Return what a revision builds on directly.
	 * @param version its version
	 * @return the parents; none for a first revision or an unknown one
	 */
	public List<Revision> parents(Version version) {
		return parentVersions(version).stream().map(this.revisions::get).toList();
	}

	/**
	 * Return what builds on a revision directly.
	 * @param version its version
	 * @return the children; none for a head or an unknown one
	 */
	public List<Revision> children(Version version) {
		return childVersions(version).stream().map(this.revisions::get).toList();
	}

	/**
	 * Return everything that a revision builds on.
	 * @param version its version
	 * @return the ancestors, without the revision itself
	 */
	public List<Revision> ancestors(Version version) {
		Set<Version> reached = reach(List.of(version), this::parentVersions);
		reached.remove(version);
		return select(reached::contains);
	}

	/**
	 * Return everything that builds on a revision.
	 * @param version its version
	 * @return the descendants, without the revision itself
	 */
	public List<Revision> descendants(Version version) {
		Set<Version> reached = reach(List.of(version), this::childVersions);
		reached.remove(version);
		return select(reached::contains);
	}

	/**
	 * Return the state of a database that is at some revisions and no further.
	 * @param targets the versions it is at; none for base
	 * @return the targets and all their ancestors
	 */
	public Set<Version> upTo(Collection<Version> targets) {
		Set<Version> reached = reach(targets, this::parentVersions);
		reached.retainAll(this.revisions.keySet());
		return Collections.unmodifiableSet(reached);
	}

	/**
	 * Return where a database is: of what is applied, that on which nothing else is
	 * built.
	 * @param applied the applied versions, those below a baseline included
	 * @return the revisions; none at base, several where branches are open
	 */
	public List<Revision> current(Set<Version> applied) {
		Set<Version> builtOn = reach(applied.stream().flatMap((version) -> parentVersions(version).stream()).toList(),
				this::parentVersions);
		return select((version) -> applied.contains(version) && !builtOn.contains(version));
	}

	/**
	 * Return what has to be applied to reach some revisions.
	 * @param applied the applied versions, those below a baseline included
	 * @param targets the versions to reach
	 * @return what is missing of the targets and their ancestors, in the order to apply
	 */
	public List<Revision> toApply(Set<Version> applied, Collection<Version> targets) {
		Set<Version> wanted = upTo(targets);
		return select((version) -> wanted.contains(version) && !applied.contains(version));
	}

	/**
	 * Return what has to be taken back so that nothing stays but some revisions and what
	 * they build on.
	 * @param applied the applied versions that can be taken back, so without those that
	 * only a baseline stands for
	 * @param targets the versions that stay with their ancestors; none for base
	 * @return what is to be taken back, newest first
	 * @see RevisionIdentifier#resolveDowngrade
	 */
	public List<Revision> toTakeBack(Set<Version> applied, Collection<Version> targets) {
		Set<Version> staying = upTo(targets);
		List<Revision> revisions = new ArrayList<>(
				select((version) -> applied.contains(version) && !staying.contains(version)));
		Collections.reverse(revisions);
		return List.copyOf(revisions);
	}

	/**
	 * Whether what is missing can be applied although higher versions are applied
	 * already.
	 * @param applied the applied versions, those below a baseline included
	 * @return {@code true} if no applied revision builds on a missing one
	 */
	public boolean allowsOutOfOrder(Set<Version> applied) {
		return applied.stream().flatMap((version) -> parentVersions(version).stream()).allMatch(applied::contains);
	}

	/**
	 * Whether a version is brought along, or may be built on without that.
	 * @param version any version
	 * @return {@code false} for a version of another build
	 */
	public boolean knows(Version version) {
		return this.revisions.containsKey(version) || this.known.test(version);
	}

	private List<Revision> select(Predicate<Version> wanted) {
		return this.revisions.values().stream().filter((revision) -> wanted.test(revision.version())).toList();
	}

	private List<Version> parentVersions(Version version) {
		return this.parents.getOrDefault(version, List.of());
	}

	private List<Version> childVersions(Version version) {
		return this.children.getOrDefault(version, List.of());
	}

	private static Set<Version> reach(Collection<Version> from, Function<Version, List<Version>> next) {
		Set<Version> reached = new HashSet<>(from);
		Deque<Version> open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			next.apply(open.pop()).stream().filter(reached::add).forEach(open::push);
		}
		return reached;
	}

}
