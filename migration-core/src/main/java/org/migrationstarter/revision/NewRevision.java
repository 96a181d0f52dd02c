package org.migrationstarter.revision;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A revision that is to be written.
 *
 * @param version its version
 * @param message what it does, in the words of its author
 * @param revises the versions that it builds on; none for base
 * @param created when it is written
 * @param upgrade the way up
 * @param downgrade the way down, or {@code null} if there is none
 */
public record NewRevision(Version version, String message, List<Version> revises, OffsetDateTime created, Way upgrade,
		@Nullable Way downgrade) {

	public NewRevision {
		revises = List.copyOf(revises);
	}

	/**
	 * One direction of a revision.
	 *
	 * @param sql the statements
	 * @param changes what they do, for people
	 * @param transactional whether they can run in a transaction
	 */
	public record Way(String sql, List<String> changes, boolean transactional) {

		public Way {
			changes = List.copyOf(changes);
		}

	}

}
