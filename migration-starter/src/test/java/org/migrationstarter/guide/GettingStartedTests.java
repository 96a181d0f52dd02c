package org.migrationstarter.guide;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.migrationstarter.story.Java;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

/**
 * The first page, from an empty folder on, with the jar that its reader makes.
 */
class GettingStartedTests {

	@TempDir
	private Path folder;

	@Test
	void isWhatHappens() {
		Project project = new Project(this.folder.resolve("shop"));
		TestDatabase database = new TestDatabase(Engine.H2, "jdbc:h2:" + project.folder().resolve("data/shop"), "sa",
				"");
		try (Terminal terminal = new Terminal(project.folder(), Java.plain(this.folder.resolve("programs")),
				Map.of())) {
			new Reader(project, database, Project::makeJar).follow(Page.of("docs/getting-started.md"), terminal);
		}
	}

}
