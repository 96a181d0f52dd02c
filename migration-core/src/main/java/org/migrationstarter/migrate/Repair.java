package org.migrationstarter.migrate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resolver.ResolvedMigration;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.HistorySession;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.history.UpgradeTrace;

/**
 * Flyway's repair: lets the history agree with the migrations that the application brings
 * along. No script runs.
 */
public final class Repair {

	private static final Set<MigrationState> GONE = Set.of(MigrationState.MISSING_SUCCESS,
			MigrationState.FUTURE_SUCCESS);

	private static final Set<MigrationState> LEFT_ALONE = Set.of(MigrationState.UNDONE, MigrationState.IGNORED);

	private final Configuration configuration;

	/**
	 * Repair the history of a Flyway.
	 * @param configuration the Flyway's configuration
	 */
	public Repair(Configuration configuration) {
		this.configuration = configuration;
	}

	/**
	 * Find out what a repair would do. The database is only read.
	 * @return the plan
	 */
	public Plan plan() {
		List<HistoryRow> history = SchemaHistory.of(this.configuration).rows();
		MigrationInfo[] infos = new Flyway(this.configuration).info().all();
		Collection<ResolvedMigration> migrations = HistorySession.open(this.configuration, HistorySession::migrations);
		List<HistoryRow> failed = history.stream().filter((row) -> row.migration() && !row.success()).toList();
		return new Plan(Stream.concat(failed.stream(), UpgradeTrace.rows(history).stream()).toList(),
				select(history, infos, this::isGone), select(history, infos, (info) -> differs(info, migrations)));
	}

	private static List<HistoryRow> select(List<HistoryRow> history, MigrationInfo[] infos,
			Predicate<MigrationInfo> wanted) {
		Set<Integer> ranks = Arrays.stream(infos)
			.filter((info) -> info.getInstalledRank() != null && !info.getType().isSynthetic())
			.filter(wanted)
			.map(MigrationInfo::getInstalledRank)
			.collect(Collectors.toSet());
		return history.stream().filter((row) -> row.success() && ranks.contains(row.installedRank())).toList();
	}

	private boolean isGone(MigrationInfo info) {
		return GONE.contains(info.getState()) && !info.getType().isUndo()
				&& Arrays.stream(this.configuration.getIgnoreMigrationPatterns())
					.noneMatch((pattern) -> pattern.matchesMigration(info.isVersioned(), info.getState()));
	}

	private static boolean differs(MigrationInfo info, Collection<ResolvedMigration> migrations) {
		return info.getVersion() != null && !LEFT_ALONE.contains(info.getState())
				&& migrations.stream()
					.filter((migration) -> info.getVersion().equals(migration.getVersion())
							&& info.getType().name().equals(migration.getType().name()))
					.anyMatch((migration) -> !migration.checksumMatches(info.getChecksum())
							|| !migration.getDescription().equals(info.getDescription()));
	}

	/**
	 * Repair.
	 */
	public void run() {
		new Flyway(this.configuration).repair();
		if (!UpgradeTrace.rows(SchemaHistory.of(this.configuration).rows()).isEmpty()) {
			new UpgradeTraces(this.configuration).forget();
		}
	}

	/**
	 * What a repair does.
	 *
	 * @param removed the rows of what was begun and not completed, which are removed
	 * @param takenBack the rows of what the application no longer brings along, which get
	 * a row that says that they are taken back
	 * @param aligned the rows that get the checksum, description and type of the
	 * migration as it is now
	 */
	public record Plan(List<HistoryRow> removed, List<HistoryRow> takenBack, List<HistoryRow> aligned) {

		public Plan {
			removed = List.copyOf(removed);
			takenBack = List.copyOf(takenBack);
			aligned = List.copyOf(aligned);
		}

		/**
		 * Whether there is nothing to repair.
		 * @return {@code true} if there is nothing
		 */
		public boolean isEmpty() {
			return this.removed.isEmpty() && this.takenBack.isEmpty() && this.aligned.isEmpty();
		}

	}

}
