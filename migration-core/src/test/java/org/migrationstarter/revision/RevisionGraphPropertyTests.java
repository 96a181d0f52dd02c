package org.migrationstarter.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every {@link RevisionGraph}. More graphs: {@code -Dtest.graphs=100000}.
 */
class RevisionGraphPropertyTests {

	private static final int GRAPHS = Integer.getInteger("test.graphs", 500);

	@Test
	void parentsComeBeforeChildren() {
		forEachGraph((graph, random) -> {
			List<Revision> revisions = graph.revisions();
			revisions.forEach((revision) -> assertThat(revisions.subList(0, revisions.indexOf(revision)))
				.containsAll(graph.parents(revision.version())));
		});
	}

	@Test
	void everythingLeadsToAHeadAndFromABase() {
		forEachGraph((graph, random) -> {
			assertThat(graph.upTo(versions(graph.heads()))).isEqualTo(all(graph));
			Set<Version> fromBases = new HashSet<>(versions(graph.bases()));
			graph.bases().forEach((base) -> fromBases.addAll(versions(graph.descendants(base.version()))));
			assertThat(fromBases).isEqualTo(all(graph));
		});
	}

	@Test
	void headsAreWhereADatabaseIsThatHasEverything() {
		forEachGraph((graph, random) -> assertThat(graph.current(all(graph))).isEqualTo(graph.heads()));
	}

	@Test
	void ancestorsAndDescendantsAreTwoSidesOfOneThing() {
		forEachGraph((graph, random) -> graph.revisions()
			.forEach((revision) -> graph.revisions()
				.forEach((other) -> assertThat(graph.ancestors(revision.version()).contains(other))
					.isEqualTo(graph.descendants(other.version()).contains(revision)))));
	}

	@Test
	void branchesAndMergesAreWhereWaysPartAndMeet() {
		forEachGraph((graph, random) -> {
			assertThat(graph.branchPoints()).allMatch((revision) -> graph.children(revision.version()).size() > 1);
			assertThat(graph.mergePoints()).allMatch((revision) -> revision.revises().size() > 1);
			assertThat(graph.revisions()).filteredOn((revision) -> !graph.mergePoints().contains(revision))
				.allMatch((revision) -> revision.revises().size() < 2);
		});
	}

	@Test
	void eachStepOfApplyingFindsItsParentsApplied() {
		forEachGraph((graph, random) -> {
			Set<Version> applied = new HashSet<>(graph.upTo(Graphs.some(graph, random)));
			for (Revision revision : graph.toApply(applied, Graphs.some(graph, random))) {
				assertThat(applied).containsAll(revision.revises());
				assertThat(applied.add(revision.version())).isTrue();
			}
		});
	}

	@Test
	void applyingReachesTheTargetsAndNothingBeyond() {
		forEachGraph((graph, random) -> {
			Set<Version> applied = graph.upTo(Graphs.some(graph, random));
			Set<Version> targets = Graphs.some(graph, random);
			Set<Version> reached = new HashSet<>(applied);
			reached.addAll(versions(graph.toApply(applied, targets)));
			Set<Version> expected = new HashSet<>(applied);
			expected.addAll(graph.upTo(targets));
			assertThat(reached).isEqualTo(expected);
		});
	}

	@Test
	void eachStepOfTakingBackFindsNothingBuiltOnIt() {
		forEachGraph((graph, random) -> {
			Set<Version> applied = new HashSet<>(graph.upTo(Graphs.some(graph, random)));
			for (Revision revision : graph.toTakeBack(applied, Graphs.some(graph, random))) {
				assertThat(applied.remove(revision.version())).isTrue();
				assertThat(graph.children(revision.version())).noneMatch((child) -> applied.contains(child.version()));
			}
		});
	}

	@Test
	void takingBackUndoesApplying() {
		forEachGraph((graph, random) -> {
			Set<Version> below = graph.upTo(Graphs.some(graph, random));
			List<Revision> up = graph.toApply(below, Graphs.some(graph, random));
			Set<Version> above = new HashSet<>(below);
			above.addAll(versions(up));
			List<Revision> down = new ArrayList<>(graph.toTakeBack(above, versions(graph.current(below))));
			Collections.reverse(down);
			assertThat(down).isEqualTo(up);
		});
	}

	@Test
	void aDowngradeLeavesAStateThatCouldHaveBeenReachedByUpgrades() {
		forEachGraph((graph, random) -> {
			Set<Version> applied = graph.upTo(Graphs.some(graph, random));
			for (Version target : applied) {
				List<Revision> staying = RevisionIdentifier.parse(target.toString()).resolveDowngrade(graph, applied);
				List<Revision> taken = graph.toTakeBack(applied, versions(staying));
				Set<Version> left = new HashSet<>(applied);
				left.removeAll(versions(taken));
				assertThat(left).isEqualTo(graph.upTo(left)).contains(target);
				assertThat(taken).isSubsetOf(graph.descendants(target));
				assertThat(graph.descendants(target)).noneMatch((revision) -> left.contains(revision.version()));
			}
		});
	}

	@Test
	void outOfOrderIsAllowedExactlyWhereNothingAppliedBuildsOnSomethingMissing() {
		forEachGraph((graph, random) -> {
			Set<Version> applied = Graphs.some(graph, random);
			assertThat(graph.allowsOutOfOrder(applied)).isEqualTo(graph.upTo(applied).equals(applied));
		});
	}

	private static void forEachGraph(BiConsumer<RevisionGraph, Random> property) {
		for (long seed = 1; seed <= GRAPHS; seed++) {
			Random random = new Random(seed);
			RevisionGraph graph = Graphs.random(random);
			try {
				property.accept(graph, random);
			}
			catch (AssertionError ex) {
				throw new AssertionError("seed %d, %s: %s".formatted(seed, graph.revisions(), ex.getMessage()), ex);
			}
		}
	}

	private static Set<Version> all(RevisionGraph graph) {
		return Set.copyOf(versions(graph.revisions()));
	}

	private static List<Version> versions(List<Revision> revisions) {
		return revisions.stream().map(Revision::version).toList();
	}

}
