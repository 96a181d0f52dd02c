package org.migrationstarter.migrate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Migration.Kind;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.Version;

/**
 * Where a database stands, as a value.
 *
 * @param revisions every migration that is brought along or applied: versioned ones in
 * the order of their versions, then repeatable ones by description
 * @param graph what the migrations build on, or {@code null} if that was not asked for
 */
public record MigrationStatus(List<RevisionStatus> revisions, @Nullable RevisionGraph graph) {

	private static final Comparator<RevisionStatus> ORDER = Comparator
		.comparing(RevisionStatus::version, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(RevisionStatus::description);

	public MigrationStatus {
		revisions = revisions.stream().sorted(ORDER).toList();
	}

	/**
	 * Hold what the application brings along against what the database has.
	 * @param migrations what the application brings along
	 * @param rows the history, in the order of its ranks
	 * @param outOfOrder whether a lower version that arrives late is applied all the same
	 * @return the status
	 */
	public static MigrationStatus of(List<Migration> migrations, List<HistoryRow> rows, boolean outOfOrder) {
		return new MigrationStatus(new StatusRules(migrations, rows, outOfOrder).revisions(), null);
	}

	/**
	 * Hold what the application brings along against what the database has, and against
	 * the graph: a lower version that arrives late is applied if no applied one builds on
	 * it.
	 * @param scripts what the application brings along
	 * @param rows the history, in the order of its ranks
	 * @param outOfOrder whether a lower version that arrives late is applied in any case
	 * @return the status
	 * @throws org.migrationstarter.revision.InvalidGraphException if the migrations
	 * contradict each other
	 */
	public static MigrationStatus of(MigrationScripts scripts, List<HistoryRow> rows, boolean outOfOrder) {
		MigrationStatus status = of(scripts.migrations(), rows, outOfOrder);
		RevisionGraph graph = scripts.graph(status);
		MigrationStatus late = graph.allowsOutOfOrder(status.appliedVersions()) ? of(scripts.migrations(), rows, true)
				: status;
		return new MigrationStatus(late.revisions(), graph);
	}

	/**
	 * Sum it up in a word.
	 * @return the summary
	 */
	public Summary summary() {
		if (any(RevisionState.FAILED)) {
			return Summary.FAILED;
		}
		boolean pending = any(RevisionState.PENDING);
		if (any(RevisionState.FUTURE) && !pending) {
			// The newer application may have merged what are several heads here.
			return Summary.AHEAD;
		}
		if (heads().size() > 1) {
			return Summary.MULTIPLE_HEADS;
		}
		if (pending) {
			return Summary.PENDING;
		}
		return this.revisions.isEmpty() ? Summary.UNMANAGED : Summary.UP_TO_DATE;
	}

	/**
	 * Return the revisions that nothing revises.
	 * @return the heads; none if the status was not held against the graph
	 */
	public List<Revision> heads() {
		return (this.graph != null) ? this.graph.heads() : List.of();
	}

	/**
	 * Return what a migration builds on.
	 * @param revision one of the migrations
	 * @return the versions; or {@code null} if it is not in the graph, as repeatable
	 * ones, baselines and those that are not brought along
	 */
	public @Nullable List<Version> revises(RevisionStatus revision) {
		Migration migration = revision.migration();
		if (this.graph == null || migration == null || migration.kind() != Kind.VERSIONED) {
			return null;
		}
		return Optional.ofNullable(migration.version())
			.flatMap(this.graph::revision)
			.map(Revision::revises)
			.orElse(null);
	}

	/**
	 * Return the versions that the database has.
	 * @return the applied versions, and those that a baseline stands for
	 */
	public Set<Version> appliedVersions() {
		return in(RevisionState.APPLIED, RevisionState.BASELINE, RevisionState.BELOW_BASELINE, RevisionState.MISSING,
				RevisionState.FUTURE)
			.map(RevisionStatus::version)
			.flatMap(Stream::ofNullable)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether the database has a version that the application no longer brings along.
	 * @param version any version
	 * @return {@code true} if it was applied and then its file removed, or if an applied
	 * baseline stands for it
	 */
	boolean isGone(Version version) {
		return in(RevisionState.MISSING).anyMatch((revision) -> version.equals(revision.version()))
				|| in(RevisionState.BASELINE).map(RevisionStatus::version)
					.flatMap(Stream::ofNullable)
					.anyMatch((baseline) -> version.compareTo(baseline) <= 0);
	}

	/**
	 * Return the highest version that is applied.
	 * @return the version, or an empty optional at base
	 */
	public Optional<Version> current() {
		return in(RevisionState.APPLIED, RevisionState.BASELINE, RevisionState.MISSING, RevisionState.FUTURE)
			.map(RevisionStatus::version)
			.flatMap(Stream::ofNullable)
			.max(Comparator.naturalOrder());
	}

	/**
	 * Return what is to be applied.
	 * @return the pending migrations, in the order they will be applied
	 */
	public List<RevisionStatus> pending() {
		return in(RevisionState.PENDING).toList();
	}

	/**
	 * Return what is applied, whether the application still brings it along or not.
	 * @return the applied migrations
	 */
	public List<RevisionStatus> applied() {
		return in(RevisionState.APPLIED, RevisionState.MISSING, RevisionState.FUTURE).toList();
	}

	/**
	 * Return what was begun and did not succeed.
	 * @return the failed migrations
	 */
	public List<RevisionStatus> failed() {
		return in(RevisionState.FAILED).toList();
	}

	private boolean any(RevisionState state) {
		return in(state).findAny().isPresent();
	}

	private Stream<RevisionStatus> in(RevisionState... states) {
		List<RevisionState> wanted = List.of(states);
		return this.revisions.stream().filter((revision) -> wanted.contains(revision.state()));
	}

	/**
	 * A status in a word.
	 */
	public enum Summary {

		/** Everything that the application brings along is applied. */
		UP_TO_DATE,

		/** Something is to be applied. */
		PENDING,

		/** Two migrations build on the same one, and nothing joins them. */
		MULTIPLE_HEADS,

		/** Something was begun and did not succeed. */
		FAILED,

		/** The database is newer than the application. */
		AHEAD,

		/** There are neither migrations nor a history. */
		UNMANAGED

	}

}
