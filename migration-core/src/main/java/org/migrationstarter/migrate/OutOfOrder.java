package org.migrationstarter.migrate;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Migrations that arrived after a higher version was applied, as they do when a branch is
 * merged late. They are applied all the same if no applied one builds on them.
 */
public final class OutOfOrder {

	private OutOfOrder() {
	}

	/**
	 * Return how a Flyway is configured that applies what is late but not in the way of
	 * anything applied.
	 * @param configuration the configuration of the user's Flyway
	 * @param status where its database stands, held against the graph
	 * @return the same one, if nothing is late or the user lets it apply out of order
	 * anyway; else one that is alike, but for that
	 */
	public static Configuration applying(Configuration configuration, MigrationStatus status) {
		if (configuration.isOutOfOrder() || late(status).isEmpty()) {
			return configuration;
		}
		return Flyway.configure(configuration.getClassLoader()).configuration(configuration).outOfOrder(true);
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
