package org.migrationstarter.migrate;

import java.util.List;
import java.util.Set;

import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.Version;

/**
 * Migrations with lower versions than some that are applied already. They may be applied
 * if they stand beside those, not below.
 */
record LateMigrations(RevisionGraph graph, Set<Version> applied) {

	void refuse(List<Revision> missing) {
		for (Revision late : missing) {
			List<Revision> above = this.graph.children(late.version())
				.stream()
				.filter((child) -> this.applied.contains(child.version()))
				.toList();
			if (!above.isEmpty()) {
				throw new MigrationException(
						late.script() + " came too late: " + above.get(0).script()
								+ " builds on it and is applied already.",
						"Give " + late.script() + " a version above all others, or name in its header, and in that of "
								+ above.get(0).script() + ", the revision that each really builds on.");
			}
		}
	}

}
