package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.history.UpgradeTrace;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Version;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what an {@link Upgrade} leaves that fails or is cut off.
 */
class UpgradeFailureTests {

	private static final List<String> TABLES = List.of("a", "b", "c");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "SQLITE" })
	void nothingTakesEffectWhereDdlIsTransactional(Engine engine) {
		TestProject project = failing(engine);
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("statement 2 in V2__tables.sql")
			.withMessageContaining("insert into nowhere values (1)")
			.withMessageContaining("Nothing of it took effect.");
		assertThat(project.tables()).containsExactly("base");
		assertThat(project.history()).containsExactly("SQL 1");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void tellsWhatTookEffectWhereDdlCommits(Engine engine) {
		TestProject project = failing(engine);
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("statement 2 in V2__tables.sql")
			.withMessageContaining("Statement 1 took effect; what follows did not.")
			.satisfies((failure) -> assertThat(failure.getAction()).contains("migrations repair")
				.contains("migrations downgrade"));
		assertThat(project.tables()).containsExactly("a", "base");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2 failed");
		assertThat(HalfDone.in(project.rows())).singleElement()
			.satisfies((left) -> assertThat(left.description())
				.isEqualTo("The migration 2 (V2__tables.sql) failed: statement 1 took effect, "
						+ "statement 2 and what follows it did not."));
	}

	@ParameterizedTest
	@EnumSource
	void saysThatNothingTookEffectIfTheFirstStatementFailed(Engine engine) {
		TestProject project = failing(engine).write("V2__tables.sql", "create table base (id int)",
				"create table c (id int)");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("statement 1 in V2__tables.sql")
			.withMessageContaining("Nothing of it took effect.");
		if (!HalfDone.in(project.rows()).isEmpty()) {
			new Repair(project.configuration()).run();
		}
		project.write("V2__tables.sql", "create table c (id int)").upgrade("head");
		assertThat(project.tables()).containsExactly("base", "c");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void nothingElseIsDoneBeforeItIsPutRight(Engine engine) {
		TestProject project = failing(engine);
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("The migration 2 (V2__tables.sql) failed");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.downgrade("1"))
			.withMessageContaining("The migration 2 (V2__tables.sql) failed");
		project.downgrade("2");
		project.write("V2__tables.sql", "create table a (id int)").upgrade("head");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource
	void plainFlywayTakesOverWhateverWasLeft(Engine engine) {
		TestProject project = failing(engine);
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"));
		if (project.tables().contains("a")) {
			assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> project.flyway().migrate());
			project.jdbc().execute("drop table a");
		}
		project.flyway().repair();
		project.write("V2__tables.sql", "create table a (id int)").flyway().migrate();
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
		assertThat(HalfDone.in(project.rows())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18" })
	void tellsWhatTookEffectOfAScriptOutsideOfATransaction(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder)
			.write("V1__base.sql", "create table base (id int)")
			.write("V2__index.sql", "create index concurrently i on base (id)",
					"create index concurrently j on base (nothing)");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("Statement 1 took effect; what follows did not.");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2 failed");
	}

	@ParameterizedTest
	@EnumSource
	void doesNotSayOfAJavaMigrationWhatItCannotKnow(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder)
			.write("V1__base.sql", "create table base (id int)")
			.with(new V2__Java());
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("V2__Java")
			.withMessageContaining("It is broken")
			.satisfies((failure) -> assertThat(failure).hasMessageEndingWith(
					project.tables().contains("a") ? "effect in part." : "Nothing of it took effect."));
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
		TestProject project = new TestProject(this.folder, database.dataSource())
			.write("V1__base.sql", "create table base (id int)")
			.write("V2__tables.sql", "create table a (id int)", "create table b (id int)", "create table c (id int)");
		project.upgrade("1");
		CutOffDataSource breaking = new CutOffDataSource(database.dataSource());
		try {
			project.with(breaking).upgrade(new Progress() {

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
		List<String> there = project.tables().stream().filter(TABLES::contains).toList();
		List<HalfDone> halfDone = HalfDone.in(project.rows());
		if (halfDone.isEmpty()) {
			boolean applied = project.history().equals(List.of("SQL 1", "SQL 2"));
			assertThat(project.history()).hasSize(applied ? 2 : 1);
			assertThat(there).isEqualTo(applied ? TABLES : List.of());
			return;
		}
		UpgradeTrace trace = UpgradeTrace.of(project.rows(), Version.of("2")).orElseThrow();
		assertThat(halfDone).hasSize(1);
		assertThat(halfDone.get(0).description()).contains("V2__tables.sql");
		assertThat(there).isIn(TABLES.subList(0, trace.statement() - 1), TABLES.subList(0, trace.statement()));
	}

	private TestProject failing(Engine engine) {
		return TestProject.on(engine, this.folder)
			.write("V1__base.sql", "create table base (id int)")
			.write("U1__base.sql", "drop table base")
			.write("V2__tables.sql", "create table a (id int)", "insert into nowhere values (1)",
					"create table c (id int)")
			.write("U2__tables.sql", "drop table a");
	}

	@SuppressWarnings("checkstyle:TypeName")
	private static final class V2__Java extends BaseJavaMigration {

		@Override
		public void migrate(Context context) throws Exception {
			try (Statement statement = context.getConnection().createStatement()) {
				statement.execute("create table a (id int)");
			}
			throw new IllegalStateException("It is broken");
		}

	}

}
