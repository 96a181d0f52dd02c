package org.migrationstarter.startup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one start did to a database.
 *
 * @param startedAt when it began
 * @param duration how long it took
 * @param applied what it applied, in order
 */
public record MigrationRun(Instant startedAt, Duration duration, List<AppliedMigration> applied) {

	public MigrationRun {
		applied = List.copyOf(applied);
	}

	/**
	 * A migration that was applied.
	 *
	 * @param name its version, or its description if it is a repeatable one
	 * @param executionTime how long it took
	 */
	public record AppliedMigration(String name, Duration executionTime) {

	}

}
