package org.migrationstarter.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.migrationstarter.revision.Migration.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Lineage}, by way of the graph that is made of it.
 */
class LineageTests {

	@Test
	void scriptsWithoutHeadersAreALine() {
		RevisionGraph graph = graph(Map.of(), versioned("10"), versioned("1"), versioned("2.1"));
		assertThat(graph.revisions()).extracting(Revision::revises)
			.containsExactly(List.of(), List.of(Version.of("1")), List.of(Version.of("2.1")));
	}

	@Test
	void headersSayWhereALineParts() {
		RevisionGraph graph = graph(Map.of("3", "-- revises: 1"), versioned("1"), versioned("2"), versioned("3"),
				versioned("4"));
		assertThat(Graphs.names(graph.heads())).containsExactly("2", "4");
	}

	@Test
	void aHeaderCanBeginAnew() {
		RevisionGraph graph = graph(Map.of("2", "-- revises: base"), versioned("1"), versioned("2"));
		assertThat(Graphs.names(graph.bases())).containsExactly("1", "2");
	}

	@Test
	void repeatableMigrationsAndBaselinesStayBesideTheGraph() {
		RevisionGraph graph = graph(Map.of(), migration(Kind.BASELINE, "5"), versioned("6"),
				migration(Kind.REPEATABLE, null));
		assertThat(Graphs.names(graph.revisions())).containsExactly("6");
		assertThat(graph.bases()).hasSize(1);
	}

	@Test
	void tellsParentsThatAreNoVersionsAmongAllProblems() {
		assertThatExceptionOfType(InvalidGraphException.class).isThrownBy(
				() -> graph(Map.of("1", "-- revises: 2users", "2", "-- revises: 9"), versioned("1"), versioned("2")))
			.satisfies((ex) -> assertThat(ex.problems()).containsExactly(
					"V1__x.sql does not say what it revises: '2users' is not a version: only digits, dots and underscores",
					"V2__x.sql revises 9, which no migration has"));
	}

	@Test
	void oneVersionInTwoFilesDoesNotBuildOnItself() {
		assertThatExceptionOfType(InvalidGraphException.class)
			.isThrownBy(() -> graph(Map.of(), versioned("1"), versioned("2"), versioned("2.0")))
			.satisfies((ex) -> assertThat(ex.problems()).hasSize(1));
	}

	private static RevisionGraph graph(Map<String, String> scripts, Migration... migrations) {
		return RevisionGraph.of(Arrays.asList(migrations),
				(migration) -> Optional.ofNullable(scripts.get(String.valueOf(migration.version())))
					.flatMap((script) -> ScriptHeader.read(script).revises()),
				(version) -> false);
	}

	private static Migration versioned(String version) {
		return migration(Kind.VERSIONED, version);
	}

	private static Migration migration(Kind kind, @Nullable String version) {
		return new Migration(kind, (version != null) ? Version.of(version) : null, "x", "V" + version + "__x.sql",
				false);
	}

}
