package org.migrationstarter.revision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The identifiers that are words.
 */
enum NamedRevisions implements RevisionIdentifier {

	HEAD {

		@Override
		public List<Revision> resolve(RevisionGraph graph, Set<Version> applied) {
			if (graph.heads().size() > 1) {
				throw new RevisionException("There are several heads: " + Revision.scripts(graph.heads()) + ".",
						"Run 'migrations merge' to join them, or name one of them, or 'heads' for all.");
			}
			return graph.heads();
		}

	},

	HEADS {

		@Override
		public List<Revision> resolve(RevisionGraph graph, Set<Version> applied) {
			return graph.heads();
		}

	},

	BASE {

		@Override
		public List<Revision> resolve(RevisionGraph graph, Set<Version> applied) {
			return List.of();
		}

	},

	CURRENT {

		@Override
		public List<Revision> resolve(RevisionGraph graph, Set<Version> applied) {
			List<Revision> current = graph.current(applied);
			applied.stream()
				.filter((version) -> !graph.knows(version))
				.filter((version) -> current.stream().allMatch((known) -> known.version().compareTo(version) < 0))
				.max(Version::compareTo)
				.ifPresent((version) -> {
					throw RevisionException.unknown(version);
				});
			return current;
		}

	};

	static Optional<RevisionIdentifier> parse(String text) {
		return Stream.of(values())
			.filter((word) -> word.toString().equals(text))
			.map(RevisionIdentifier.class::cast)
			.findFirst();
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
