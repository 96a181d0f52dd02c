package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.revision.MigrationsFolder;
import org.migrationstarter.revision.NewRevision;
import org.migrationstarter.revision.NewRevision.Way;
import org.migrationstarter.revision.RevisionTemplates;
import org.migrationstarter.revision.ScriptNaming;
import org.migrationstarter.revision.Version;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scripts as they are written, applied by plain Flyway on each database and taken back.
 */
class WrittenScriptsTests {

	private static final List<String> MESSAGES = List.of("Add notes", "It's \"quoted\"", "two\nlines\r\nof text",
			"100% sure", "🚀 launch", "a/../b\\c", "revises: 7", "; drop table notes; --", "*/ x /*", "${message}",
			"日本語", "ends with a backslash \\", "word ".repeat(60));

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void anyMessageMakesScriptsThatRun(Engine engine) {
		TestDatabase database = TestDatabase.fresh(engine);
		TestProject project = new TestProject(this.folder, database.dataSource());
		MigrationsFolder target = MigrationsFolder.open(this.folder, ScriptNaming.defaults());
		List<String> versions = new ArrayList<>();
		for (String message : MESSAGES) {
			String version = Integer.toString(versions.size() + 1);
			List<Version> revises = versions.isEmpty() ? List.of() : List.of(Version.of(versions.get(0)));
			Way up = new Way("create table notes_%s (text varchar(20));\ninsert into notes_%s values ('${x}');"
				.formatted(version, version), List.of("create table notes_" + version), true);
			Way down = new Way("drop table notes_" + version + ";", List.of("drop table notes_" + version), true);
			target.write(RevisionTemplates.defaults()
				.scripts(new NewRevision(Version.of(version), message, revises, OffsetDateTime.now(), up, down),
						ScriptNaming.defaults()));
			versions.add(0, version);
		}
		project.configuration().validateMigrationNaming(true).load().migrate();
		assertThat(project.rows()).filteredOn((row) -> row.installedRank() > 0)
			.hasSize(MESSAGES.size())
			.allMatch(HistoryRow::success);
		assertThat(project.jdbc().queryForList("select text from notes_1", String.class)).containsExactly("${x}");
		assertThat(project.scripts().graph().heads()).extracting((head) -> head.version().toString())
			.containsExactly(versions.get(0));
		project.downgrade(versions.toArray(String[]::new));
		assertThat(project.tables()).isEmpty();
	}

}
