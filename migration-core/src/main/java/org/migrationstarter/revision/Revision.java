package org.migrationstarter.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A versioned migration as a node of the graph.
 *
 * @param version its version
 * @param description what it does, in words
 * @param script the file, as a path below its location, or the class that does it
 * @param reversible whether there is a downgrade for it
 * @param revises the versions it builds on, lowest first: none for a first one, several
 * for a merge
 */
public record Revision(Version version, String description, String script, boolean reversible, List<Version> revises) {

	public Revision {
		revises = revises.stream().sorted().distinct().toList();
	}

	/**
	 * Make a node of a migration.
	 * @param migration a versioned migration
	 * @param revises the versions it builds on
	 * @return the revision
	 * @throws IllegalArgumentException if the migration has no version
	 */
	public static Revision of(Migration migration, List<Version> revises) {
		if (migration.version() == null) {
			throw new IllegalArgumentException(migration.script() + " has no version");
		}
		return new Revision(migration.version(), migration.description(), migration.script(), migration.reversible(),
				revises);
	}

	static String scripts(List<Revision> revisions) {
		return revisions.stream().map(Revision::script).collect(Collectors.joining(", "));
	}

}
