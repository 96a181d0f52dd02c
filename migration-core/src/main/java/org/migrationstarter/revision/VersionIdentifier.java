package org.migrationstarter.revision;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A version, or the beginning of one.
 *
 * @param text what the user wrote
 */
record VersionIdentifier(String text) implements RevisionIdentifier {

	@Override
	public List<Revision> resolve(RevisionGraph graph, Set<Version> applied) {
		Optional<Revision> exact = Version.parse(this.text).flatMap(graph::revision);
		if (exact.isPresent()) {
			return List.of(exact.get());
		}
		String beginning = this.text.replace('_', '.');
		List<Revision> candidates = graph.revisions()
			.stream()
			.filter((revision) -> revision.version().toString().startsWith(beginning))
			.toList();
		if (candidates.isEmpty()) {
			throw new RevisionException(
					"No revision has the version '%s', nor one that begins with it.".formatted(this),
					"Run 'migrations history' to see the revisions.");
		}
		if (candidates.size() > 1) {
			throw new RevisionException(
					"'%s' is the beginning of several versions: %s.".formatted(this, Revision.scripts(candidates)),
					"Give more digits.");
		}
		return candidates;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
