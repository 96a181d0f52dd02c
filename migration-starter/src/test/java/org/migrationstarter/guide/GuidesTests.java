package org.migrationstarter.guide;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.migrationstarter.story.Java;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages that go on where "Getting started" ends, each with a copy of its project.
 */
@Tag("minutes")
class GuidesTests {

	@TempDir
	private static Path shared;

	private static Java java;

	@TempDir
	private Path folder;

	@BeforeAll
	static void getStarted() {
		java = Java.remembering(shared.resolve("programs"), Project.MAIN_CLASS);
		Project project = Project.copy(Path.of("src/test/resources/guide/shop"), shared.resolve("shop"));
		project.write("data/.gitkeep", "");
		project.compile();
		try (Terminal terminal = new Terminal(project.folder(), java, Map.of())) {
			assertThat(terminal.type("java -jar target/shop.jar migrations upgrade")).hasSize(2);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "docs/writing-migrations.md", "docs/teams.md", "docs/adopting.md", "docs/recovery.md",
			"docs/coming-from-alembic.md" })
	void isWhatHappens(String page) {
		Project project = Project.copy(shared.resolve("shop"), this.folder.resolve("shop"));
		TestDatabase database = new TestDatabase(Engine.H2, "jdbc:h2:" + project.folder().resolve("data/shop"), "sa",
				"");
		try (Terminal terminal = new Terminal(project.folder(), java, Map.of())) {
			new Reader(project, database, Project::compile).follow(Page.of(page), terminal);
		}
	}

}
