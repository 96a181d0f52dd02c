package org.migrationstarter.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.revision.Version;
import org.migrationstarter.startup.MigrationRun;
import org.migrationstarter.startup.MigrationUnit;
import org.migrationstarter.startup.StartupMode.Mode;

/**
 * Where one database stands.
 *
 * @param mode where its tables come from
 * @param status a summary in a word
 * @param current the highest applied version, or {@code null} at base
 * @param heads the revisions that nothing revises
 * @param pending how many migrations are to be applied
 * @param lastRun what the start did, or {@code null} if it ran nothing
 * @param revisions every migration that is brought along or applied
 */
public record MigrationUnitDescriptor(Mode mode, Summary status, @Nullable String current, List<String> heads,
		int pending, @Nullable LastRunDescriptor lastRun, List<RevisionDescriptor> revisions) {

	static MigrationUnitDescriptor of(MigrationUnit unit) {
		MigrationStatus status = unit.status();
		return new MigrationUnitDescriptor(unit.mode().mode(), status.summary(),
				status.current().map(Version::toString).orElse(null),
				status.heads().stream().map((head) -> head.version().toString()).toList(), status.pending().size(),
				unit.lastRun().map(LastRunDescriptor::of).orElse(null),
				status.revisions().stream().map((revision) -> RevisionDescriptor.of(revision, status)).toList());
	}

	/**
	 * What the start did.
	 *
	 * @param startedAt when it began
	 * @param duration how long it took
	 * @param applied how many migrations it applied
	 * @param outcome how it ended; a start that failed is not there to tell
	 */
	public record LastRunDescriptor(Instant startedAt, Duration duration, int applied, String outcome) {

		static LastRunDescriptor of(MigrationRun run) {
			return new LastRunDescriptor(run.startedAt(), run.duration(), run.applied().size(), "SUCCESS");
		}

	}

}
