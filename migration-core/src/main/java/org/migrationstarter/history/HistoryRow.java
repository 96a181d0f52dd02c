package org.migrationstarter.history;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.revision.Version;

/**
 * A row of the history table.
 *
 * @param installedRank its place in the history
 * @param version the version, or {@code null} for a repeatable migration
 * @param description what the migration did, in words
 * @param type Flyway's name for the kind of row ({@code SQL}, {@code JDBC},
 * {@code BASELINE}, {@code DELETE}, …)
 * @param script the file or class
 * @param checksum the checksum of the script when it was applied, or {@code null} where
 * there was none to take
 * @param installedBy the database user that applied it
 * @param installedOn when it was applied
 * @param executionTime how long it took
 * @param success whether it succeeded
 */
public record HistoryRow(int installedRank, @Nullable Version version, String description, String type, String script,
		@Nullable Integer checksum, String installedBy, Instant installedOn, Duration executionTime, boolean success) {

	/**
	 * Whether the row takes an earlier row of the same version back.
	 * @return {@code true} for the row that a downgrade or Flyway's repair leaves, and
	 * for the rows of Flyway Teams' undo
	 */
	public boolean takesBack() {
		return this.success && (this.type.equals("DELETE") || this.type.startsWith("UNDO_"));
	}

	/**
	 * Whether the row stands for all versions up to its own.
	 * @return {@code true} for a baseline
	 */
	public boolean baseline() {
		return this.type.equals("BASELINE") || this.type.endsWith("_BASELINE");
	}

	/**
	 * Whether the row is a migration, not a note of Flyway's about the schema or itself.
	 * @return {@code true} for what was applied or taken back
	 */
	public boolean migration() {
		return this.installedRank > 0 && !this.type.equals("SCHEMA");
	}

}
