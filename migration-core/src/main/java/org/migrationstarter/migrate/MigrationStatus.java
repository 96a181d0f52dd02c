package org.migrationstarter.migrate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Version;

/**
 * Where a database stands, as a value.
 *
 * @param revisions every migration that is brought along or applied: versioned ones in
 * the order of their versions, then repeatable ones by description
 */
public record MigrationStatus(List<RevisionStatus> revisions) {

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
		return new MigrationStatus(new StatusRules(migrations, rows, outOfOrder).revisions());
	}

	/**
	 * Sum it up in a word.
	 * @return the summary
	 */
	public Summary summary() {
		if (any(RevisionState.FAILED)) {
			return Summary.FAILED;
		}
		if (any(RevisionState.PENDING)) {
			return Summary.PENDING;
		}
		if (any(RevisionState.FUTURE)) {
			return Summary.AHEAD;
		}
		return this.revisions.isEmpty() ? Summary.UNMANAGED : Summary.UP_TO_DATE;
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

		/** Something was begun and did not succeed. */
		FAILED,

		/** The database is newer than the application. */
		AHEAD,

		/** There are neither migrations nor a history. */
		UNMANAGED

	}

}
