package org.migrationstarter.revision;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionRange}.
 */
class RevisionRangeTests {

	private static final RevisionGraph LINE = Graphs.graph("1", "2 < 1", "3 < 2", "4 < 3", "5 < 4");

	private static final RevisionGraph MERGED = Graphs.graph("1", "2 < 1", "3 < 1", "4 < 2 3");

	private static final Set<Version> THREE = Graphs.versions("1", "2", "3");

	@Test
	void leadsFromOneRevisionToAnother() {
		assertThat(up("2:4", LINE)).containsExactly("3", "4");
	}

	@Test
	void beginsAtBaseAndEndsAtTheHeads() {
		assertThat(up(":2", LINE)).containsExactly("1", "2");
		assertThat(up("4:", LINE)).containsExactly("5");
		assertThat(up(":", LINE)).containsExactly("1", "2", "3", "4", "5");
	}

	@Test
	void countsFromItsOtherEnd() {
		assertThat(up("current:+2", LINE)).containsExactly("4", "5");
		assertThat(up("1:+2", LINE)).containsExactly("2", "3");
		assertThat(up("-2:current", LINE)).containsExactly("2", "3");
		assertThat(up("-2:5", LINE)).containsExactly("4", "5");
		assertThat(down("5:-2", LINE)).containsExactly("5", "4");
	}

	@Test
	void holdsTheOtherSideOfAMerge() {
		assertThat(up("2:4", MERGED)).containsExactly("3", "4");
	}

	@Test
	void leadsDown() {
		assertThat(down("4:2", LINE)).containsExactly("4", "3");
		assertThat(down("5:current", LINE)).containsExactly("5", "4");
		assertThat(down("head:base", MERGED)).containsExactly("4", "3", "2", "1");
		assertThat(down("4:2", MERGED)).containsExactly("4");
	}

	@Test
	void refusesToCountTooFar() {
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> up("current:+7", LINE))
			.withMessage("'+7' goes too far: only 2 steps are possible.");
	}

	@Test
	void refusesTheWrongDirection() {
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> up("4:2", LINE))
			.withMessage("'4:2' leads nowhere: V2__step.sql does not build on V4__step.sql.");
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> down("2:4", LINE))
			.withMessageContaining("'2:4' leads nowhere");
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> up("4:base", LINE))
			.withMessageContaining("base does not build on V4__step.sql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1:2:3", "", "::" })
	void refusesWhatIsNoRange(String text) {
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> RevisionRange.parse(text))
			.withMessage("'" + text + "' is not a range of revisions.");
	}

	@Test
	void isWrittenAsItWasRead() {
		assertThat(RevisionRange.parse("-3:current")).hasToString("-3:current");
		assertThat(RevisionRange.parse(":")).hasToString(":");
	}

	private static List<String> up(String text, RevisionGraph graph) {
		return Graphs.names(RevisionRange.parse(text).resolve(graph, THREE).toApply(graph));
	}

	private static List<String> down(String text, RevisionGraph graph) {
		return Graphs.names(RevisionRange.parse(text).resolveDowngrade(graph, THREE).toTakeBack(graph));
	}

}
