package org.migrationstarter.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Graphs for tests, written as {@code "3 < 1 2"}: revision 3 revises 1 and 2.
 */
final class Graphs {

	private Graphs() {
	}

	static RevisionGraph graph(String... revisions) {
		return RevisionGraph.of(revisions(revisions));
	}

	static List<Revision> revisions(String... revisions) {
		return Arrays.stream(revisions).map(Graphs::revision).toList();
	}

	private static Revision revision(String text) {
		String[] sides = text.split(" < ");
		List<Version> revises = (sides.length == 1) ? List.of() : List.copyOf(versions(sides[1].split(" ")));
		return revision(Version.of(sides[0]), revises);
	}

	private static Revision revision(Version version, List<Version> revises) {
		return new Revision(version, "step " + version, "V" + version + "__step.sql", true, revises);
	}

	static Set<Version> versions(String... versions) {
		return Arrays.stream(versions).map(Version::of).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Tell what a baseline stands for.
	 * @param baseline the version of the baseline
	 * @return what tells
	 */
	static Predicate<Version> upTo(String baseline) {
		return (version) -> version.compareTo(Version.of(baseline)) <= 0;
	}

	static List<String> names(Collection<Revision> revisions) {
		return revisions.stream().map((revision) -> revision.version().toString()).toList();
	}

	/**
	 * Make up a graph in which each revision has up to three parents among the lower
	 * versions.
	 * @param random where chance comes from
	 * @return the graph, its revisions handed over in no order
	 */
	static RevisionGraph random(Random random) {
		List<Revision> revisions = new ArrayList<>();
		int size = 1 + random.nextInt(12);
		for (int version = 1; version <= size; version++) {
			List<Version> parents = new ArrayList<>();
			for (int parent = random.nextInt(4); parent > 0 && version > 1; parent--) {
				parents.add(Version.of(Integer.toString(1 + random.nextInt(version - 1))));
			}
			revisions.add(random.nextInt(revisions.size() + 1),
					revision(Version.of(Integer.toString(version)), parents));
		}
		return RevisionGraph.of(revisions);
	}

	/**
	 * Choose some of a graph's revisions.
	 * @param graph the graph
	 * @param random where chance comes from
	 * @return their versions
	 */
	static Set<Version> some(RevisionGraph graph, Random random) {
		return graph.revisions()
			.stream()
			.map(Revision::version)
			.filter((version) -> random.nextInt(3) == 0)
			.collect(Collectors.toUnmodifiableSet());
	}

}
