package org.migrationstarter.migrate;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.revision.Version;

/**
 * Hears what a command does while it does it. An exception that it throws stops the
 * command as an error of the database would.
 */
public interface Progress {

	/** Hears nothing. */
	Progress NONE = new Progress() {
	};

	/**
	 * A migration is about to be applied or taken back.
	 * @param migration the migration
	 * @param number its place among those of the command, from 1
	 * @param count how many there are
	 */
	default void started(Item migration, int number, int count) {
	}

	/**
	 * A statement of it is about to run.
	 * @param sql the statement
	 * @param number its place in the script, from 1
	 * @param count how many there are in the script, or 0 where that is not known yet
	 */
	default void statement(String sql, int number, int count) {
	}

	/**
	 * A migration was applied or taken back.
	 * @param migration the migration
	 * @param time how long it took
	 */
	default void finished(Item migration, Duration time) {
	}

	/**
	 * Something happened that is worth a line, such as a backup.
	 * @param line the line
	 */
	default void said(String line) {
	}

	/**
	 * A migration that a command is about.
	 *
	 * @param version its version, or {@code null} for a repeatable one
	 * @param description what it does, in words
	 * @param script the file or class that runs
	 */
	record Item(@Nullable Version version, String description, String script) {

		@Override
		public String toString() {
			return ((this.version != null) ? this.version + " (" + this.description + ")" : this.description);
		}

	}

}
