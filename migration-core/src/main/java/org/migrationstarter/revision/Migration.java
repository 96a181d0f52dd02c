package org.migrationstarter.revision;

import org.jspecify.annotations.Nullable;

/**
 * A migration that the application brings along.
 *
 * @param kind what kind it is
 * @param version its version, or {@code null} for a repeatable one
 * @param description what it does, in the words of its file name
 * @param script the file, as a path below its location, or the class that does it
 * @param reversible whether there is a downgrade for it
 */
public record Migration(Kind kind, @Nullable Version version, String description, String script, boolean reversible) {

	/**
	 * The kinds of migration.
	 */
	public enum Kind {

		/** Applied once, in the order of versions. */
		VERSIONED,

		/** Applied again whenever it changes, after the versioned ones. */
		REPEATABLE,

		/** Stands for all versions up to its own, in an empty database only. */
		BASELINE

	}

}
