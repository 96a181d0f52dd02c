package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.NewestFlyway;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the newest Flyway accepts the history after every command. It has no module
 * for HSQLDB.
 */
class NewestFlywayTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "HSQLDB")
	void acceptsTheHistoryAfterEveryCommand(Engine engine) {
		TestDatabase database = TestDatabase.fresh(engine);
		TestProject project = chain(new TestProject(this.folder, database.dataSource()));
		NewestFlyway flyway = NewestFlyway.of(database.dataSource(), this.folder);
		project.upgrade("2");
		assertThatItAgrees(flyway, project, "1 SUCCESS", "2 SUCCESS", "3 PENDING");
		project.downgradeTo("1");
		assertThatItAgrees(flyway, project, "1 SUCCESS", "2 DELETED", "2 PENDING", "3 PENDING");
		flyway.run("migrate");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
		project.downgradeTo("base");
		assertThat(project.tables()).isEmpty();
		project.stamp("head");
		assertThat(project.flyway().info().pending()).isEmpty();
		flyway.run("validate");
		project.stamp("base", true);
		flyway.run("migrate");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
		project.flyway().validate();
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2" })
	void stopsAtWhatIsHalfDoneAndRepairsIt(Engine engine) {
		TestDatabase database = TestDatabase.fresh(engine);
		TestProject project = chain(new TestProject(this.folder, database.dataSource())).write("U3__t3.sql",
				"drop table t3", "drop table nowhere");
		NewestFlyway flyway = NewestFlyway.of(database.dataSource(), this.folder);
		project.upgrade("head");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgradeTo("2"));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> flyway.run("migrate"))
			.withMessageContaining("Downgrade failed at statement 2 of 2");
		flyway.run("repair");
		assertThat(flyway.info()).containsExactly("1 SUCCESS", "2 SUCCESS", "3 SUCCESS");
		flyway.run("validate");
	}

	private static void assertThatItAgrees(NewestFlyway flyway, TestProject project, String... states) {
		assertThat(flyway.info()).containsExactlyInAnyOrder(states);
		flyway.run("validate");
		List<String> history = project.history();
		flyway.run("repair");
		assertThat(project.history()).isEqualTo(history);
	}

	private static TestProject chain(TestProject project) {
		for (int i = 1; i <= 3; i++) {
			project.write("V" + i + "__t" + i + ".sql", "create table t" + i + " (id int)")
				.write("U" + i + "__t" + i + ".sql", "drop table t" + i);
		}
		return project;
	}

}
