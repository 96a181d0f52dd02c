package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.RepairResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Repair}.
 */
class RepairTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void tellsWhatFlywayIsGoingToDo(Engine engine) {
		TestProject project = changed(engine);
		Repair.Plan plan = new Repair(project.configuration()).plan();
		assertThat(plan.takenBack()).extracting(HistoryRow::script).containsExactly("V1__t1.sql");
		assertThat(plan.aligned()).extracting(HistoryRow::script).containsExactly("V2__t2.sql");
		RepairResult result = project.flyway().repair();
		assertThat(result.migrationsDeleted).extracting((output) -> output.version).containsExactly("1");
		assertThat(result.migrationsAligned).extracting((output) -> output.version).containsExactly("2");
	}

	@ParameterizedTest
	@EnumSource
	void doesWhatItTells(Engine engine) {
		TestProject project = changed(engine);
		new Repair(project.configuration()).run();
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "DELETE 1");
		assertThat(new Repair(project.configuration()).plan().isEmpty()).isTrue();
		project.flyway().validate();
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void removesWhatIsHalfDone(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder)
			.write("V1__t1.sql", "create table t1 (id int)", "create table t1 (id int)");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"));
		assertThat(new Repair(project.configuration()).plan().removed()).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.success()).isFalse());
		new Repair(project.configuration()).run();
		assertThat(project.rows()).noneMatch((row) -> !row.success());
	}

	@ParameterizedTest
	@EnumSource
	void findsNothingToRepairWhereThereIsNothing(Engine engine) {
		TestProject project = chain(engine);
		assertThat(new Repair(project.configuration()).plan().isEmpty()).isTrue();
		assertThat(project.schemaWithHistory().tables()).isEmpty();
		project.flyway().migrate();
		project.write("U3__t3.sql", "drop table t3").downgrade("3");
		assertThat(new Repair(project.configuration()).plan().isEmpty()).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void dropsEverything(Engine engine) {
		TestProject project = chain(engine);
		project.flyway().migrate();
		Flyway forbidden = project.configuration().cleanDisabled(true).load();
		Reset reset = new Reset(forbidden.getConfiguration());
		assertThat(reset.schemas()).hasSize(1);
		reset.run();
		assertThat(project.schemaWithHistory().tables()).isEmpty();
		assertThat(forbidden.getConfiguration().isCleanDisabled()).isTrue();
		project.upgrade("head");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
	}

	@ParameterizedTest
	@EnumSource
	void plainCommandsUnderstandTheUndoOfFlywayTeams(Engine engine) {
		TestProject project = chain(engine);
		project.flyway().migrate();
		String table = project.quoted("flyway_schema_history");
		project.jdbc().execute("drop table t3");
		project.jdbc()
			.update("insert into " + table + " (" + project.quoted("installed_rank") + ", " + project.quoted("version")
					+ ", " + project.quoted("description") + ", " + project.quoted("type") + ", "
					+ project.quoted("script") + ", " + project.quoted("installed_by") + ", "
					+ project.quoted("execution_time") + ", " + project.quoted("success")
					+ ") values (4, '3', 't3', 'UNDO_SQL', 'U3__t3.sql', 'teams', 1, ?)", true);
		assertThat(project.flyway().info().pending()).hasSize(1);
		project.configuration().ignoreMigrationPatterns("*:pending").load().validate();
		List<String> history = project.history();
		project.flyway().repair();
		assertThat(project.history()).isEqualTo(history);
		assertThat(MigrationStatus.of(project.scripts(), project.rows(), false).pending()).hasSize(1);
		project.upgrade("head");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "UNDO_SQL 3", "SQL 3");
		project.write("U3__t3.sql", "drop table t3").downgradeTo("-1");
		assertThat(project.history()).endsWith("SQL 3", "DELETE 3");
		assertThat(project.flyway().migrate().migrationsExecuted).isOne();
		project.flyway().validate();
	}

	// One is gone, one has changed.
	private TestProject changed(Engine engine) {
		TestProject project = chain(engine);
		project.flyway().migrate();
		return project.delete("V1__t1.sql").write("V2__t2.sql", "create table t2 (id bigint)");
	}

	private TestProject chain(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder);
		for (int i = 1; i <= 3; i++) {
			project.write("V" + i + "__t" + i + ".sql", "create table t" + i + " (id int)");
		}
		return project;
	}

}
