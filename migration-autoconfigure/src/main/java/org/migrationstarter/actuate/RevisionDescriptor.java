package org.migrationstarter.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.RevisionState;
import org.migrationstarter.migrate.RevisionStatus;
import org.migrationstarter.revision.Version;

/**
 * One migration in one database. What is not known is left out.
 *
 * @param version the version as text, since JavaScript would lose digits of it as a
 * number; {@code null} for a repeatable migration
 * @param description what it does, in words
 * @param revises the versions that it builds on, or {@code null} if it is not in the
 * graph, as repeatable ones and those that are not brought along
 * @param script the file or class
 * @param state what became of it
 * @param type Flyway's name for the kind of row, or {@code null} if it is not applied
 * @param reversible whether there is a downgrade for it, or {@code null} if unknown
 * @param checksum the checksum when it was applied, or {@code null}
 * @param installedOn when it was applied, or {@code null}
 * @param installedBy the database user that applied it, or {@code null}
 * @param executionTime how long it took in milliseconds, or {@code null}
 */
public record RevisionDescriptor(@Nullable String version, String description, @Nullable List<String> revises,
		String script, RevisionState state, @Nullable String type, @Nullable Boolean reversible,
		@Nullable Integer checksum, @Nullable Instant installedOn, @Nullable String installedBy,
		@Nullable Long executionTime) {

	static RevisionDescriptor of(RevisionStatus revision, MigrationStatus status) {
		return new RevisionDescriptor(Optional.ofNullable(revision.version()).map(Version::toString).orElse(null),
				revision.description(), revises(revision, status), revision.script(), revision.state(), revision.type(),
				revision.reversible(), revision.checksum(), revision.installedOn(), revision.installedBy(),
				Optional.ofNullable(revision.executionTime()).map(Duration::toMillis).orElse(null));
	}

	private static @Nullable List<String> revises(RevisionStatus revision, MigrationStatus status) {
		return Optional.ofNullable(status.revises(revision))
			.map((versions) -> versions.stream().map(Version::toString).toList())
			.orElse(null);
	}

}
