package org.migrationstarter.revision;

import java.util.List;

/**
 * Something that keeps revisions from being a graph.
 *
 * @param description what was found, with the files it is about
 * @param remedy what helps
 */
record GraphProblem(String description, String remedy) {

	static GraphProblem oneVersion(List<Revision> revisions) {
		return new GraphProblem("%s have the same version, %s".formatted(
				String.join(" and ", revisions.stream().map(Revision::script).toList()), revisions.get(0).version()),
				"Give the one that no database has applied yet a new version: rename its file, and its U script with "
						+ "it. If both are copies of one migration, clean the build folder (a renamed file may still be in it).");
	}

	static GraphProblem unknownParent(Revision revision, Version parent) {
		return new GraphProblem("%s revises %s, which no migration has".formatted(revision.script(), parent),
				"Bring the missing file back (it may be on another branch), or mend the 'revises:' line.");
	}

	static GraphProblem edge(String description) {
		return new GraphProblem(description, "Mend the 'revises:' lines in the headers of these files.");
	}

}
