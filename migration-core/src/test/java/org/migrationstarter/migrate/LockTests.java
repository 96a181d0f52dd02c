package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that Flyway's own lock is held while migrations are taken back.
 */
class LockTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18" })
	void anotherFlywayGetsNoLock(Engine engine) {
		TestProject project = chain(engine);
		List<Integer> statements = new ArrayList<>();
		project.downgrade(atEachStatement(() -> {
			assertThatExceptionOfType(FlywayException.class)
				.isThrownBy(() -> project.configuration().lockRetryCount(0).load().migrate())
				.withMessageContaining("lock");
			statements.add(1);
		}), "2", "1");
		assertThat(statements).hasSize(3);
		assertThat(project.flyway().migrate().migrationsExecuted).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB" })
	void theNamedLockOutlivesTheCommitsOfDdl(Engine engine) {
		TestProject project = chain(engine);
		String database = project.jdbc().queryForObject("select database()", String.class);
		String lock = "Flyway-" + ("`" + database + "`.`flyway_schema_history`").hashCode();
		List<Long> holders = new ArrayList<>();
		project.downgrade(
				atEachStatement(
						() -> holders.add(project.jdbc().queryForObject("select is_used_lock(?)", Long.class, lock))),
				"2", "1");
		assertThat(holders).hasSize(3).doesNotContainNull();
		assertThat(project.jdbc().queryForObject("select is_used_lock(?)", Long.class, lock)).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = "H2")
	void theRowsStayLockedOnAnotherConnection(Engine engine) {
		TestProject project = chain(engine);
		List<Integer> statements = new ArrayList<>();
		project.downgrade(atEachStatement(() -> {
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(
					() -> project.jdbc().queryForList("select * from \"flyway_schema_history\" for update nowait"));
			statements.add(1);
		}), "2", "1");
		assertThat(statements).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource(names = "H2")
	void theRowsStayLockedWhenAHalfDoneDowngradeGoesOn(Engine engine) {
		TestProject project = chain(engine).write("U2__t2.sql", "drop table t3", "drop table nowhere", "drop table t2");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"));
		project.jdbc().execute("create table nowhere (id int)");
		List<Integer> statements = new ArrayList<>();
		project.downgrade(atEachStatement(() -> {
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(
					() -> project.jdbc().queryForList("select * from \"flyway_schema_history\" for update nowait"));
			statements.add(1);
		}), "2", "1");
		assertThat(statements).hasSize(3);
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "DELETE 2", "DELETE 1");
	}

	private static Progress atEachStatement(Runnable check) {
		return new Progress() {

			@Override
			public void statement(String sql, int number, int count) {
				check.run();
			}

		};
	}

	private TestProject chain(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder)
			.write("V1__t1.sql", "create table t1 (id int)")
			.write("U1__t1.sql", "drop table t1")
			.write("V2__t2.sql", "create table t2 (id int)", "create table t3 (id int)")
			.write("U2__t2.sql", "drop table t3", "drop table t2");
		project.flyway().migrate();
		return project;
	}

}
