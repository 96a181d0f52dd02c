package org.migrationstarter.revision;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionIdentifier}.
 */
class RevisionIdentifierTests {

	private static final RevisionGraph LINE = Graphs.graph("1", "2 < 1", "3 < 2", "4 < 3", "5 < 4");

	private static final RevisionGraph BRANCHES = Graphs.graph("1", "2 < 1", "3 < 1");

	private static final RevisionGraph MERGED = Graphs.graph("1", "2 < 1", "3 < 1", "4 < 2 3", "5 < 4");

	private static final Set<Version> NONE = Set.of();

	private static final Set<Version> THREE = Graphs.versions("1", "2", "3");

	private static final Set<Version> ALL = Graphs.versions("1", "2", "3", "4", "5");

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base", "current", "1", "20261120", "1.2", "1.", "+1", "-12", "1+2",
			"head-1", "base+3", "current-1" })
	void readsWhatTheUserWrote(String text) {
		assertThat(RevisionIdentifier.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Head", "haed", "+", "-", "+0", "1+0", "1+", "1 + 2", "+-1", "a:b", "1..2", "../1",
			"+9999999999" })
	void refusesWhatNamesNoRevision(String text) {
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> RevisionIdentifier.parse(text))
			.withMessage("'" + text + "' names no revision.")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("head", "base", "+N"));
	}

	@Test
	void knowsTheHead() {
		assertThat(resolve("head", LINE, NONE)).containsExactly("5");
		assertThat(resolve("head", Graphs.graph(), NONE)).isEmpty();
	}

	@Test
	void refusesTheHeadIfThereAreSeveral() {
		assertThatRefused("head", BRANCHES, NONE, "There are several heads: V2__step.sql, V3__step.sql.",
				"migrations merge");
	}

	@Test
	void knowsAllHeads() {
		assertThat(resolve("heads", BRANCHES, NONE)).containsExactly("2", "3");
	}

	@Test
	void knowsTheBase() {
		assertThat(resolve("base", LINE, THREE)).isEmpty();
	}

	@Test
	void knowsWhereTheDatabaseIs() {
		assertThat(resolve("current", LINE, THREE)).containsExactly("3");
		assertThat(resolve("current", BRANCHES, THREE)).containsExactly("2", "3");
		assertThat(resolve("current", LINE, NONE)).isEmpty();
	}

	@Test
	void doesNotGuessWhereADatabaseIsThatANewerBuildBroughtFurther() {
		assertThatRefused("current", LINE, Graphs.versions("1", "2", "99"),
				"The database has revision 99, which this build does not bring along.", "another branch");
		assertThatRefused("-1", LINE, Graphs.versions("1", "2", "99"), "revision 99", "");
	}

	@Test
	void isNotTroubledByAnOldRevisionThatIsGone() {
		assertThat(resolve("current", LINE, Graphs.versions("0.5", "1", "2"))).containsExactly("2");
	}

	@Test
	void isNotTroubledByABaseline() {
		RevisionGraph graph = RevisionGraph.of(Graphs.revisions("6 < 5"), Graphs.upTo("5"));
		assertThat(resolve("current", graph, Graphs.versions("5"))).isEmpty();
	}

	@Test
	void knowsAVersionHoweverItIsWritten() {
		RevisionGraph graph = Graphs.graph("1", "1.1 < 1", "11 < 1.1");
		assertThat(resolve("1", graph, NONE)).containsExactly("1");
		assertThat(resolve("1_1", graph, NONE)).containsExactly("1.1");
		assertThat(resolve("1.0", graph, NONE)).containsExactly("1");
	}

	@Test
	void knowsAUniqueBeginning() {
		RevisionGraph graph = Graphs.graph("20261120143000", "20261121090000 < 20261120143000");
		assertThat(resolve("20261121", graph, NONE)).containsExactly("20261121090000");
	}

	@Test
	void listsWhatABeginningCouldMean() {
		RevisionGraph graph = Graphs.graph("20261120143000", "20261121090000 < 20261120143000");
		assertThatRefused("202611", graph, NONE,
				"'202611' is the beginning of several versions: V20261120143000__step.sql, V20261121090000__step.sql.",
				"more digits");
	}

	@Test
	void refusesAnUnknownVersion() {
		assertThatRefused("77", LINE, NONE, "No revision has the version '77'", "migrations history");
	}

	@Test
	void goesUpFromWhereTheDatabaseIs() {
		assertThat(resolve("+1", LINE, NONE)).containsExactly("1");
		assertThat(resolve("+2", LINE, THREE)).containsExactly("5");
	}

	@Test
	void appliesOneAfterTheOtherAcrossBranches() {
		Set<Version> applied = Graphs.versions("1");
		assertThat(resolve("+1", MERGED, applied)).containsExactly("2");
		assertThat(resolve("+2", MERGED, applied)).containsExactly("2", "3");
		assertThat(resolve("+3", MERGED, applied)).containsExactly("4");
	}

	@Test
	void doesNotGoFurtherUpThanTheHead() {
		assertThatRefused("+9", LINE, THREE, "'+9' goes too far: 2 pending.", "'head'");
	}

	@Test
	void goesUpFromAVersion() {
		assertThat(resolve("2+1", LINE, NONE)).containsExactly("3");
		assertThat(resolve("base+2", LINE, NONE)).containsExactly("2");
		assertThatRefused("4+2", LINE, NONE, "'4+2' goes too far: only 1 step is possible.", "'head'");
	}

	@Test
	void doesNotChooseBetweenBranches() {
		assertThatRefused("1+1", BRANCHES, NONE, "'1+1' could go several ways: V2__step.sql, V3__step.sql.",
				"Name the version");
	}

	@Test
	void goesDownFromWhereTheDatabaseIs() {
		assertThat(resolve("-1", LINE, THREE)).containsExactly("2");
		assertThat(resolve("-3", LINE, THREE)).isEmpty();
		assertThat(resolve("current-1", LINE, THREE)).containsExactly("2");
	}

	@Test
	void goesDownFromAVersion() {
		assertThat(resolve("4-1", LINE, NONE)).containsExactly("3");
		assertThat(resolve("head-4", LINE, NONE)).containsExactly("1");
		assertThat(resolve("1-1", LINE, NONE)).isEmpty();
	}

	@Test
	void doesNotGoFurtherDownThanTheBase() {
		assertThatRefused("-4", LINE, THREE, "'-4' goes too far: only 3 steps are possible.", "'base'");
		assertThatRefused("-1", LINE, NONE, "'-1' goes too far: only 0 steps are possible.", "'base'");
	}

	@Test
	void goesDownFromAMergeToBothOfItsSides() {
		assertThat(resolve("-2", MERGED, ALL)).containsExactly("2", "3");
	}

	@Test
	void doesNotGoDownFromSeveralHeads() {
		assertThatRefused("-1", BRANCHES, THREE, "'-1' could go several ways: V2__step.sql, V3__step.sql.",
				"Name the version");
		assertThatRefused("-3", MERGED, ALL, "'-3' could go several ways: V2__step.sql, V3__step.sql.", "");
	}

	@Test
	void downgradeToAVersionTakesBackWhatWasBuiltOnIt() {
		assertThat(takenBack("2", LINE, ALL)).containsExactly("5", "4", "3");
		assertThat(takenBack("1", MERGED, ALL)).containsExactly("5", "4", "3", "2");
	}

	@Test
	void downgradeToOneSideOfAMergeLeavesTheOther() {
		assertThat(takenBack("2", MERGED, ALL)).containsExactly("5", "4");
	}

	@Test
	void downgradeByOneFromAMergeLeavesBothSides() {
		assertThat(takenBack("-1", MERGED, Graphs.versions("1", "2", "3", "4"))).containsExactly("4");
	}

	@Test
	void downgradeByOneFromAVersionLeavesTheBranchBesideIt() {
		assertThat(takenBack("2-1", BRANCHES, THREE)).containsExactly("2");
		assertThat(takenBack("3-1", LINE, ALL)).containsExactly("5", "4", "3");
	}

	@Test
	void downgradeToBaseTakesBackEverything() {
		assertThat(takenBack("base", MERGED, ALL)).containsExactly("5", "4", "3", "2", "1");
	}

	@Test
	void downgradeToWhereTheDatabaseIsTakesBackNothing() {
		assertThat(takenBack("current", BRANCHES, THREE)).isEmpty();
	}

	@Test
	void thereIsNoDowngradeToWhatIsNotApplied() {
		assertThatExceptionOfType(RevisionException.class)
			.isThrownBy(() -> RevisionIdentifier.parse("4").resolveDowngrade(LINE, THREE))
			.withMessage("'4' is not applied, so there is no way down to it: V4__step.sql.");
	}

	@Test
	void downgradeStopsAtWhatANewerBuildApplied() {
		Set<Version> applied = Graphs.versions("1", "2", "99");
		for (String text : List.of("1", "2-1", "base")) {
			assertThatExceptionOfType(RevisionException.class).as(text)
				.isThrownBy(() -> RevisionIdentifier.parse(text).resolveDowngrade(LINE, applied))
				.withMessageContaining("revision 99");
		}
	}

	private static List<String> resolve(String text, RevisionGraph graph, Set<Version> applied) {
		return Graphs.names(RevisionIdentifier.parse(text).resolve(graph, applied));
	}

	private static List<String> takenBack(String text, RevisionGraph graph, Set<Version> applied) {
		List<Revision> staying = RevisionIdentifier.parse(text).resolveDowngrade(graph, applied);
		return Graphs.names(graph.toTakeBack(applied, staying.stream().map(Revision::version).toList()));
	}

	private static void assertThatRefused(String text, RevisionGraph graph, Set<Version> applied, String description,
			String action) {
		assertThatExceptionOfType(RevisionException.class)
			.isThrownBy(() -> RevisionIdentifier.parse(text).resolve(graph, applied))
			.withMessageContaining(description)
			.satisfies((ex) -> assertThat(ex.getAction()).contains(action));
	}

}
