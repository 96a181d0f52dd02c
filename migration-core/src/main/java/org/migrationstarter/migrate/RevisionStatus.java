package org.migrationstarter.migrate;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Migration.Kind;
import org.migrationstarter.revision.Version;

/**
 * One migration in one database: what the application brings along and what the history
 * says of it. At least one of the two is there.
 *
 * @param state what became of it
 * @param migration what the application brings along, or {@code null} if it does not
 * @param row what the history says, or {@code null} if it is not applied
 */
public record RevisionStatus(RevisionState state, @Nullable Migration migration, @Nullable HistoryRow row) {

	/**
	 * Return the version.
	 * @return the version, or {@code null} for a repeatable migration
	 */
	public @Nullable Version version() {
		return (this.migration != null) ? this.migration.version() : applied().version();
	}

	/**
	 * Return what it does, in words.
	 * @return the description
	 */
	public String description() {
		return (this.migration != null) ? this.migration.description() : applied().description();
	}

	/**
	 * Return the file or class.
	 * @return the path below its location, or the class name
	 */
	public String script() {
		return (this.migration != null) ? this.migration.script() : applied().script();
	}

	/**
	 * Whether there is a downgrade for it.
	 * @return {@code true} or {@code false}, or {@code null} where that cannot be known
	 * or has no meaning
	 */
	public @Nullable Boolean reversible() {
		return (this.migration != null && this.migration.kind() == Kind.VERSIONED) ? this.migration.reversible() : null;
	}

	/**
	 * Return Flyway's name for the kind of row.
	 * @return the type, or {@code null} if it is not applied
	 */
	public @Nullable String type() {
		return (this.row != null) ? this.row.type() : null;
	}

	/**
	 * Return the checksum of the script when it was applied.
	 * @return the checksum, or {@code null} if it is not applied or has none
	 */
	public @Nullable Integer checksum() {
		return (this.row != null) ? this.row.checksum() : null;
	}

	/**
	 * Return when it was applied.
	 * @return the time, or {@code null} if it is not applied
	 */
	public @Nullable Instant installedOn() {
		return (this.row != null) ? this.row.installedOn() : null;
	}

	/**
	 * Return who applied it.
	 * @return the database user, or {@code null} if it is not applied
	 */
	public @Nullable String installedBy() {
		return (this.row != null) ? this.row.installedBy() : null;
	}

	/**
	 * Return how long it took.
	 * @return the time, or {@code null} if it is not applied
	 */
	public @Nullable Duration executionTime() {
		return (this.row != null) ? this.row.executionTime() : null;
	}

	private HistoryRow applied() {
		if (this.row == null) {
			throw new IllegalStateException("Neither brought along nor applied");
		}
		return this.row;
	}

}
