package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.RevisionException;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Upgrade}.
 */
class UpgradeTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void goesToAVersionSomeStepsOnAndToTheHead(Engine engine) {
		TestProject project = chain(engine);
		project.upgrade("1");
		assertThat(project.tables()).containsExactly("t1");
		project.upgrade("+2");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
		project.upgrade("head");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3", "t4");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "SQL 4");
		project.flyway().validate();
	}

	@ParameterizedTest
	@EnumSource
	void appliesRepeatableMigrationsWhenNothingElseIsLeft(Engine engine) {
		TestProject project = chain(engine).write("R__view.sql", "create view v as select id from t4");
		project.upgrade("3");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3");
		assertThat(project.upgrade("4").items()).extracting(Item::description).containsExactly("t4", "view");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "SQL 4", "SQL null");
	}

	@ParameterizedTest
	@EnumSource
	void appliesOneBranchOfTwoAndTheOtherLater(Engine engine) {
		TestProject project = branches(engine);
		project.upgrade("3");
		assertThat(project.tables()).containsExactly("t1", "t3");
		project.upgrade("heads");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 3", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource
	void refusesHeadWhereThereAreSeveral(Engine engine) {
		TestProject project = branches(engine);
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("V2__t2.sql")
			.withMessageContaining("V3__t3.sql");
		assertThat(project.rows()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void takesAMergeBackToBothBranchesAndAppliesItAgain(Engine engine) {
		TestProject project = branches(engine)
			.write("V4__merge.sql", "-- merge\n--\n-- revises: 2, 3\nselect 1 from t1")
			.write("U4__merge.sql", "select 1 from t1")
			.write("U3__t3.sql", "drop table t3")
			.write("V5__t5.sql", "create table t5 (id int)")
			.write("U5__t5.sql", "drop table t5");
		project.upgrade("head");
		project.downgradeTo("-1");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
		project.downgradeTo("-1");
		assertThat(project.history()).endsWith("DELETE 5", "DELETE 4");
		project.downgrade("3");
		assertThat(project.tables()).containsExactly("t1", "t2");
		project.upgrade("head");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3", "t5");
	}

	@ParameterizedTest
	@EnumSource
	void refusesAMigrationThatCameTooLate(Engine engine) {
		TestProject project = chain(engine).delete("V2__t2.sql");
		project.upgrade("head");
		project.write("V2__t2.sql", "create table t2 (id int)");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("V2__t2.sql came too late: V3__t3.sql builds on it");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 3", "SQL 4");
	}

	@ParameterizedTest
	@EnumSource
	void doesNotLookAtWhatIsNotToBeApplied(Engine engine) {
		TestProject project = chain(engine).write("V4__t4.sql", "this is no SQL");
		project.upgrade("3");
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
	}

	@ParameterizedTest
	@EnumSource
	void refusesAChangedMigrationAsFlywayDoes(Engine engine) {
		TestProject project = chain(engine);
		project.upgrade("2");
		project.write("V1__t1.sql", "create table t1 (id bigint)");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> project.upgrade("3"))
			.withMessageContaining("checksum mismatch");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhatItDoes(Engine engine) {
		TestProject project = chain(engine);
		List<String> heard = new ArrayList<>();
		project.upgrade(new Progress() {

			@Override
			public void started(Item migration, int number, int count) {
				heard.add("started " + migration.version() + ", " + number + " of " + count);
			}

			@Override
			public void statement(String sql, int number, int count) {
				heard.add(number + " " + sql);
			}

			@Override
			public void finished(Item migration, Duration time) {
				heard.add("finished " + migration.version());
			}

		}, "2");
		assertThat(heard).containsExactly("started 1, 1 of 2", "1 create table t1 (id int)", "finished 1",
				"started 2, 2 of 2", "1 create table t2 (id int)", "finished 2");
	}

	@ParameterizedTest
	@EnumSource
	void appliesABaselineToAnEmptyDatabaseOnly(Engine engine) {
		TestProject project = chain(engine).write("B3__all.sql", "create table t1 (id int)", "create table t2 (id int)",
				"create table t3 (id int)");
		assertThat(project.upgrade("head").items()).extracting(Item::script)
			.containsExactly("B3__all.sql", "V4__t4.sql");
		assertThat(project.history()).containsExactly("SQL_BASELINE 3", "SQL 4");
		assertThat(project.upgrade("head").items()).isEmpty();
	}

	private TestProject chain(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder);
		for (int i = 1; i <= 4; i++) {
			project.write("V" + i + "__t" + i + ".sql", "create table t" + i + " (id int)");
		}
		return project;
	}

	private TestProject branches(Engine engine) {
		return TestProject.on(engine, this.folder)
			.write("V1__t1.sql", "create table t1 (id int)")
			.write("V2__t2.sql", "-- left\n--\n-- revises: 1\ncreate table t2 (id int)")
			.write("V3__t3.sql", "-- right\n--\n-- revises: 1\ncreate table t3 (id int)");
	}

}
