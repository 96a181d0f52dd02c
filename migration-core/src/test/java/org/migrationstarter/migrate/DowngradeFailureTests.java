package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.history.DowngradeMark;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what a {@link Downgrade} leaves that fails or is cut off.
 */
class DowngradeFailureTests {

	private static final List<String> TABLES = List.of("a", "b", "c");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "SQLITE" })
	void nothingTakesEffectWhereDdlIsTransactional(Engine engine) {
		TestProject project = threeTables(engine).write("U2__tables.sql", "drop table a", "drop table nowhere",
				"drop table c");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"))
			.withMessageContaining("statement 2 of 3 in U2__tables.sql, line 2")
			.withMessageContaining("drop table nowhere")
			.withMessageContaining("Nothing of it took effect.");
		assertThat(project.tables()).containsAll(TABLES);
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
		project.flyway().validate();
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void tellsWhatTookEffectWhereDdlCommits(Engine engine) {
		TestProject project = threeTables(engine).write("U2__tables.sql", "drop table a", "drop table nowhere",
				"drop table c");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"))
			.withMessageContaining("statement 2 of 3")
			.withMessageContaining("Statement 1 took effect, statements 2 and 3 did not.");
		assertThat(project.tables()).doesNotContain("a").contains("b", "c");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 2 failed");
		assertThat(HalfDone.in(project.rows())).singleElement()
			.satisfies((left) -> assertThat(left.description())
				.contains("The downgrade of 2 stopped at statement 2 of 3 in U2__tables.sql")
				.contains("Statement 1 took effect, statements 2 and 3 did not."));
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void goesOnWithTheStatementThatFailed(Engine engine) {
		TestProject project = threeTables(engine).write("U2__tables.sql", "drop table a", "drop table nowhere",
				"drop table b", "drop table c");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"));
		project.jdbc().execute("create table nowhere (id int)");
		List<String> statements = new ArrayList<>();
		project.downgrade(hearing(statements), "2");
		assertThat(statements).containsExactly("drop table nowhere", "drop table b", "drop table c");
		assertThat(project.tables()).containsExactly("base");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "DELETE 2");
		project.flyway().migrate();
		assertThat(project.tables()).containsExactly("a", "b", "base", "c");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void leavesInDoubtWhatIsInDoubt(Engine engine) {
		TestProject project = threeTables(engine);
		// The note of statement 2 is not committed before that runs.
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> cutOffBefore(2, project));
		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThat(HalfDone.in(project.rows())).singleElement()
				.satisfies((left) -> assertThat(left.description()).endsWith("cut off while statement 1 ran: "
						+ "statements 2 and 3 did not take effect, whether it did itself, only the database tells."));
			assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"))
				.withMessageContaining("it may have taken effect already")
				.satisfies((failure) -> assertThat(failure.getAction())
					.startsWith("If statement 1 took effect, take it out of the script."));
		}
		project.write("U2__tables.sql", "drop table b", "drop table c").downgrade("2");
		assertThat(project.tables()).containsExactly("base");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "DELETE 2");
	}

	private static void cutOffBefore(int statement, TestProject project) {
		CutOffDataSource breaking = new CutOffDataSource(project.configuration().getDataSource());
		project.with(breaking).downgrade(new Progress() {

			@Override
			public void statement(String sql, int number, int count) {
				if (number == statement) {
					breaking.cutOffAfter(0);
				}
			}

		}, "2");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void goesOnAlsoIfTheStatementThatFailedIsCorrected(Engine engine) {
		TestProject project = threeTables(engine).write("U2__tables.sql", "drop table a", "drop table nowhere",
				"drop table c");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"));
		List<String> statements = new ArrayList<>();
		project.write("U2__tables.sql", "drop table a", "drop table b", "drop table c")
			.downgrade(hearing(statements), "2");
		assertThat(statements).containsExactly("drop table b", "drop table c");
		assertThat(project.tables()).containsExactly("base");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void runsAScriptThatWasChangedFromItsBeginning(Engine engine) {
		TestProject project = threeTables(engine).write("U2__tables.sql", "drop table a", "drop table nowhere",
				"drop table b", "drop table c");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"));
		project.write("U2__tables.sql", "drop table c", "drop table b").downgrade("2");
		assertThat(project.tables()).containsExactly("base");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "DELETE 2");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void plainFlywayStopsAtWhatIsHalfDoneAndRepairsIt(Engine engine) {
		TestProject project = threeTables(engine).write("U2__tables.sql", "drop table a", "drop table nowhere");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"));
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> project.flyway().migrate())
			.withMessageContaining("Downgrade failed at statement 2 of 2");
		project.flyway().repair();
		project.jdbc().execute("create table a (id int)");
		project.flyway().migrate();
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource
	void aFirstStatementThatFailsLeavesNoTrace(Engine engine) {
		TestProject project = threeTables(engine).write("U2__tables.sql", "drop table nowhere", "drop table a");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"))
			.withMessageContaining("Nothing of it took effect.");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
		assertThat(project.tables()).containsAll(TABLES);
		project.flyway().validate();
	}

	@ParameterizedTest
	@EnumSource
	void rowsAreRolledBackWithTheStatementsAfterTheLastDdl(Engine engine) {
		TestProject project = threeTables(engine).write("U2__tables.sql", "drop table a", "insert into base values (7)",
				"insert into nowhere values (1)", "drop table c");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"));
		assertThat(project.jdbc().queryForObject("select count(*) from base", Integer.class)).isZero();
		boolean dropped = !project.tables().contains("a");
		assertThat(HalfDone.in(project.rows())).hasSize(dropped ? 1 : 0)
			.allSatisfy((left) -> assertThat(left.description()).contains("stopped at statement 2 of 4"));
	}

	@ParameterizedTest
	@EnumSource
	void keepsWhatWasTakenBackBeforeTheOneThatFailed(Engine engine) {
		TestProject project = threeTables(engine).write("U1__base.sql", "drop table nowhere");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2", "1"))
			.satisfies((failure) -> assertThat(failure.migration().version()).hasToString("1"));
		assertThat(project.tables()).containsExactly("base");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "DELETE 2");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void takesBackAMigrationThatFailed(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder)
			.write("V1__base.sql", "create table base (id int)")
			.write("V2__tables.sql", "create table a (id int)", "create table base (id int)")
			.write("U2__tables.sql", "drop table a");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> project.flyway().migrate());
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2 failed");
		project.downgrade("2");
		assertThat(project.tables()).containsExactly("base");
		assertThat(project.history()).containsExactly("SQL 1");
		project.write("V2__tables.sql", "create table a (id int)").flyway().migrate();
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource
	void tellsTheTruthWhereverItIsCutOff(Engine engine) {
		int calls = 0;
		while (cutOff(engine, calls)) {
			calls++;
		}
		// At least the three statements and the history's row.
		assertThat(calls).isGreaterThan(3);
	}

	// Whether there was something left to cut off.
	private boolean cutOff(Engine engine, int calls) {
		TestDatabase database = TestDatabase.fresh(engine);
		TestProject project = threeTables(new TestProject(this.folder, database.dataSource()));
		CutOffDataSource breaking = new CutOffDataSource(database.dataSource());
		try {
			project.with(breaking).downgrade(new Progress() {

				@Override
				public void started(Item migration, int number, int count) {
					breaking.cutOffAfter(calls);
				}

			}, "2");
		}
		catch (RuntimeException ex) {
			assertThat(breaking.isCutOff()).as("cut off: %s", ex).isTrue();
		}
		assertThatHistoryAndSchemaTellTheSame(project);
		return breaking.isCutOff();
	}

	private static void assertThatHistoryAndSchemaTellTheSame(TestProject project) {
		List<String> left = project.tables().stream().filter(TABLES::contains).toList();
		List<HalfDone> halfDone = HalfDone.in(project.rows());
		if (halfDone.isEmpty()) {
			boolean applied = project.history().equals(List.of("SQL 1", "SQL 2"));
			assertThat(project.history()).hasSize(applied ? 2 : 3);
			assertThat(left).isEqualTo(applied ? TABLES : List.of());
			return;
		}
		DowngradeMark mark = DowngradeMark.of(halfDone.get(0).row()).orElseThrow();
		assertThat(halfDone).hasSize(1);
		assertThat(left).isIn(TABLES.subList(mark.statement() - 1, 3), TABLES.subList(mark.statement(), 3));
	}

	private TestProject threeTables(Engine engine) {
		return threeTables(TestProject.on(engine, this.folder));
	}

	private static TestProject threeTables(TestProject project) {
		project.write("V1__base.sql", "create table base (id int)")
			.write("U1__base.sql", "drop table base")
			.write("V2__tables.sql", "create table a (id int)", "create table b (id int)", "create table c (id int)")
			.write("U2__tables.sql", "drop table a", "drop table b", "drop table c");
		project.flyway().migrate();
		return project;
	}

	private static Progress hearing(List<String> statements) {
		return new Progress() {

			@Override
			public void statement(String sql, int number, int count) {
				statements.add(sql);
			}

		};
	}

}
