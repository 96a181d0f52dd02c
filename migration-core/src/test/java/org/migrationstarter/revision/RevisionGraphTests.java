package org.migrationstarter.revision;

import java.util.List;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionGraph}.
 */
class RevisionGraphTests {

	private static final RevisionGraph MERGED = Graphs.graph("1", "2 < 1", "3 < 1", "4 < 2 3", "5 < 4");

	@Test
	void isInTheOrderOfVersions() {
		assertThat(Graphs.names(Graphs.graph("10 < 9", "9", "11 < 10").revisions())).containsExactly("9", "10", "11");
	}

	@Test
	void hasHeadsBasesBranchesAndMerges() {
		RevisionGraph graph = Graphs.graph("1", "2 < 1", "3 < 1", "4 < 2 3", "5 < 4", "6 < 4", "7");
		assertThat(Graphs.names(graph.heads())).containsExactly("5", "6", "7");
		assertThat(Graphs.names(graph.bases())).containsExactly("1", "7");
		assertThat(Graphs.names(graph.branchPoints())).containsExactly("1", "4");
		assertThat(Graphs.names(graph.mergePoints())).containsExactly("4");
	}

	@Test
	void mayBeEmpty() {
		assertThat(Graphs.graph().heads()).isEmpty();
	}

	@Test
	void appliesBothSidesOfAMerge() {
		assertThat(Graphs.names(MERGED.toApply(Graphs.versions("1", "3"), Graphs.versions("4")))).containsExactly("2",
				"4");
	}

	@Test
	void appliesOneSideOnlyIfThatIsWanted() {
		assertThat(Graphs.names(MERGED.toApply(Graphs.versions(), Graphs.versions("3")))).containsExactly("1", "3");
	}

	@Test
	void appliesEachSideOfAThreeWayMergeOnce() {
		RevisionGraph graph = Graphs.graph("1", "2 < 1", "3 < 1", "4 < 1", "5 < 2 3 4", "6 < 2 3 4");
		assertThat(Graphs.names(graph.toApply(Graphs.versions("1", "3"), Graphs.versions("6")))).containsExactly("2",
				"4", "6");
	}

	@Test
	void takesBackBothSidesOfAMerge() {
		assertThat(Graphs.names(MERGED.toTakeBack(Graphs.versions("1", "2", "3", "4"), Graphs.versions("1"))))
			.containsExactly("4", "3", "2");
	}

	@Test
	void takesBackEverythingDownToBase() {
		assertThat(Graphs.names(MERGED.toTakeBack(Graphs.versions("1", "2", "3"), List.of()))).containsExactly("3", "2",
				"1");
	}

	@Test
	void isAtTheNewestOfWhatIsApplied() {
		assertThat(Graphs.names(MERGED.current(Graphs.versions("1", "2", "3")))).containsExactly("2", "3");
		assertThat(Graphs.names(MERGED.current(Graphs.versions("1", "2", "3", "4")))).containsExactly("4");
		assertThat(MERGED.current(Graphs.versions())).isEmpty();
	}

	@Test
	void isNotAtARevisionOnWhichSomethingIsBuiltFurtherUp() {
		assertThat(Graphs.names(Graphs.graph("1", "2 < 1", "3 < 2").current(Graphs.versions("1", "3"))))
			.containsExactly("3");
	}

	@Test
	void takesNoNoticeOfVersionsOfAnotherBuild() {
		assertThat(Graphs.names(MERGED.toApply(Graphs.versions("1", "2", "3", "4", "99"), Graphs.versions("5"))))
			.containsExactly("5");
		assertThat(MERGED.allowsOutOfOrder(Graphs.versions("1", "99"))).isTrue();
	}

	@Test
	void allowsALateVersionOnAnotherBranch() {
		assertThat(MERGED.allowsOutOfOrder(Graphs.versions("1", "3"))).isTrue();
	}

	@Test
	void doesNotAllowALateVersionOnWhichAnAppliedOneBuilds() {
		assertThat(MERGED.allowsOutOfOrder(Graphs.versions("1", "3", "4"))).isFalse();
	}

	@Test
	void mayBuildOnWhatABaselineStandsFor() {
		RevisionGraph graph = RevisionGraph.of(Graphs.revisions("6 < 5", "7 < 6 3"), Graphs.upTo("5"));
		assertThat(Graphs.names(graph.bases())).containsExactly("6");
		assertThat(graph.knows(Version.of("4"))).isTrue();
		assertThat(graph.knows(Version.of("8"))).isFalse();
	}

	@Test
	void refusesAParentThatIsNotThere() {
		assertThatProblems("3 < 2").containsExactly("V3__step.sql revises 2, which no migration has");
	}

	@Test
	void refusesAnUnknownParentAboveABaseline() {
		assertThatExceptionOfType(InvalidGraphException.class)
			.isThrownBy(() -> RevisionGraph.of(Graphs.revisions("7 < 6"), Graphs.upTo("5")));
	}

	@Test
	void refusesARevisionThatRevisesItself() {
		assertThatProblems("1 < 1").containsExactly("V1__step.sql revises itself");
	}

	@Test
	void refusesACycle() {
		assertThatProblems("1", "2 < 1 4", "3 < 2", "4 < 3")
			.containsExactly("a cycle: V2__step.sql revises V4__step.sql revises V3__step.sql revises V2__step.sql");
	}

	@Test
	void namesEachCycleOnce() {
		assertThatProblems("1 < 2 3", "2 < 1 3", "3 < 1").hasSize(3);
	}

	@Test
	void refusesOneVersionInTwoFiles() {
		Revision other = new Revision(Version.of("1.0"), "other", "sub/V1.0__other.sql", true, List.of());
		List<Revision> revisions = List.of(Graphs.revisions("1").get(0), other);
		assertThatExceptionOfType(InvalidGraphException.class).isThrownBy(() -> RevisionGraph.of(revisions))
			.satisfies((ex) -> assertThat(ex.problems())
				.containsExactly("V1__step.sql and sub/V1.0__other.sql have the same version, 1"));
	}

	@Test
	void refusesAParentThatFlywayWouldApplyLater() {
		assertThatProblems("1", "2 < 3", "3 < 1").containsExactly(
				"V2__step.sql revises V3__step.sql, which is applied after it because its version is higher");
	}

	@Test
	void tellsAllProblemsAtOnce() {
		assertThatExceptionOfType(InvalidGraphException.class)
			.isThrownBy(() -> Graphs.graph("1 < 1", "2 < 9", "3 < 4", "4 < 3"))
			.withMessageContainingAll("V1__step.sql", "V2__step.sql", "V3__step.sql", "V4__step.sql")
			.satisfies((ex) -> assertThat(ex.getAction()).containsOnlyOnce("Mend the 'revises:' lines")
				.containsOnlyOnce("another branch"));
	}

	@Test
	void findsItsWayThroughALongHistory() {
		String[] revisions = new String[20_000];
		for (int i = 0; i < revisions.length; i++) {
			revisions[i] = (i == 0) ? "1 < " + revisions.length : (i + 1) + " < " + i;
		}
		assertThatProblems(revisions).singleElement().asString().startsWith("a cycle: V1__step.sql revises V20000__");
	}

	private static ListAssert<String> assertThatProblems(String... revisions) {
		try {
			Graphs.graph(revisions);
			return assertThat(List.of());
		}
		catch (InvalidGraphException ex) {
			return assertThat(ex.problems());
		}
	}

}
