package org.migrationstarter.migrate;

import java.util.List;

import org.flywaydb.core.Flyway;

/**
 * Migrations that arrived after a higher version was applied, as they do when a branch is
 * merged late. They are applied all the same if no applied one builds on them.
 */
public final class OutOfOrder {

	private OutOfOrder() {
	}

	/**
	 * Return a Flyway that applies what is late but not in the way of anything applied.
	 * @param flyway the user's Flyway
	 * @param status where its database stands, held against the graph
	 * @return the same one, if nothing is late or the user lets it apply out of order
	 * anyway; else one that is configured alike, but for that
	 */
	public static Flyway applying(Flyway flyway, MigrationStatus status) {
		if (flyway.getConfiguration().isOutOfOrder() || late(status).isEmpty()) {
			return flyway;
		}
		return Flyway.configure(flyway.getConfiguration().getClassLoader())
			.configuration(flyway.getConfiguration())
			.outOfOrder(true)
			.load();
	}

	/**
	 * List what is late and will be applied.
	 * @param status where a database stands, held against the graph
	 * @return the pending migrations below the highest applied version
	 */
	public static List<RevisionStatus> late(MigrationStatus status) {
		return status.current()
			.map((current) -> status.pending()
				.stream()
				.filter((revision) -> revision.version() != null && revision.version().compareTo(current) < 0)
				.toList())
			.orElseGet(List::of);
	}

}
