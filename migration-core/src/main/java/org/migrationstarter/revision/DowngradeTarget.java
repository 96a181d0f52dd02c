package org.migrationstarter.revision;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Works out what stays of a database when something is taken back.
 *
 * @param graph the revisions
 * @param applied the versions that the database has
 */
record DowngradeTarget(RevisionGraph graph, Set<Version> applied) {

	/**
	 * Take back what was built on some revisions.
	 * @param targets the revisions; none to take back everything
	 * @param asked what the user wrote
	 * @return what stays
	 */
	List<Revision> above(List<Revision> targets, RevisionIdentifier asked) {
		if (targets.isEmpty()) {
			refuseUnknown(this.applied);
			return List.of();
		}
		refuseUnapplied(targets, asked);
		Set<Version> above = new HashSet<>();
		targets.forEach((target) -> above.addAll(descendants(target.version())));
		return without(above);
	}

	/**
	 * Take back some revisions and what was built on them.
	 * @param taken the versions
	 * @return what stays
	 */
	List<Revision> without(Set<Version> taken) {
		Set<Version> staying = new HashSet<>(this.applied);
		taken.forEach((version) -> {
			staying.remove(version);
			staying.removeAll(descendants(version));
		});
		// What this build does not bring along could be built on anything below it.
		refuseUnknown(staying.stream()
			.filter((version) -> taken.stream().anyMatch((gone) -> gone.compareTo(version) < 0))
			.toList());
		return this.graph.current(staying);
	}

	/**
	 * Refuse to begin at a revision that is not applied.
	 * @param targets the revisions
	 * @param asked what the user wrote
	 */
	void refuseUnapplied(List<Revision> targets, RevisionIdentifier asked) {
		List<Revision> unapplied = targets.stream()
			.filter((target) -> !this.applied.contains(target.version()))
			.toList();
		if (!unapplied.isEmpty()) {
			throw new RevisionException(
					"'%s' is not applied, so there is no way down to it: %s.".formatted(asked,
							Revision.scripts(unapplied)),
					"Run 'migrations current' to see where the database is, or 'migrations upgrade' to go up.");
		}
	}

	private void refuseUnknown(Collection<Version> versions) {
		versions.stream()
			.filter((version) -> !this.graph.knows(version))
			.max(Version::compareTo)
			.ifPresent((version) -> {
				throw RevisionException.unknown(version);
			});
	}

	private List<Version> descendants(Version version) {
		return this.graph.descendants(version).stream().map(Revision::version).toList();
	}

}
