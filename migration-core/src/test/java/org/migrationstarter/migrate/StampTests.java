package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Stamp}.
 */
class StampTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void writesTheRowsThatFlywayWrites(Engine engine) {
		TestProject stamped = chain(engine).with(new V4__Java());
		stamped.stamp("head");
		TestProject migrated = chain(engine).with(new V4__Java());
		migrated.flyway().migrate();
		assertThat(stamped.rows())
			.usingRecursiveFieldByFieldElementComparatorIgnoringFields("installedOn", "executionTime")
			.isEqualTo(migrated.rows());
		assertThat(stamped.tables()).isEmpty();
		stamped.flyway().validate();
		assertThat(stamped.flyway().migrate().migrationsExecuted).isZero();
		stamped.flyway().repair();
		assertThat(stamped.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "JDBC 4");
	}

	@ParameterizedTest
	@EnumSource
	void goesUpAndDown(Engine engine) {
		TestProject project = chain(engine);
		project.stamp("2");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
		project.stamp("2");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
		project.stamp("3");
		project.stamp("1");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "DELETE 3", "DELETE 2");
		assertThat(project.flyway().info().current().getVersion()).isEqualTo(MigrationVersion.fromVersion("1"));
		project.flyway().repair();
		project.stamp("base");
		assertThat(project.flyway().info().current()).isNull();
		project.flyway().migrate();
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
	}

	@ParameterizedTest
	@EnumSource
	void forgetsEverythingIfAsked(Engine engine) {
		TestProject project = chain(engine);
		project.flyway().migrate();
		project.downgrade("3");
		project.stamp("2", true);
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
		assertThat(project.tables()).containsExactly("t1", "t2");
		project.flyway().migrate();
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
	}

	@ParameterizedTest
	@EnumSource
	void refusesVersionsOfAnotherBuildUnlessTheyAreForgotten(Engine engine) {
		TestProject project = chain(engine);
		project.flyway().migrate();
		project.delete("V3__t3.sql").delete("U3__t3.sql");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.stamp("1"))
			.withMessageContaining("3")
			.satisfies((failure) -> assertThat(failure.getAction()).contains("--purge"));
		project.stamp("1", true);
		assertThat(project.history()).containsExactly("SQL 1");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "H2", "HSQLDB" })
	void putsRightWhatWasHalfDone(Engine engine) {
		TestProject project = chain(engine).write("U3__t3.sql", "drop table t3", "drop table nowhere");
		project.flyway().migrate();
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("3"));
		project.stamp("2");
		assertThat(HalfDone.in(project.rows())).isEmpty();
		assertThat(project.history()).startsWith("SQL 1", "SQL 2", "SQL 3").endsWith("DELETE 3").hasSize(4);
		project.flyway().migrate();
		assertThat(project.tables()).containsExactly("t1", "t2", "t3");
	}

	@ParameterizedTest
	@EnumSource
	void takesABaselineForWhatIsBelowIt(Engine engine) {
		TestProject project = chain(engine).write("B2__all.sql", "create table t1 (id int)",
				"create table t2 (id int)");
		project.stamp("head");
		assertThat(project.history()).containsExactly("SQL_BASELINE 2", "SQL 3");
		assertThat(project.flyway().migrate().migrationsExecuted).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void onlyReadsWhenItPlans(Engine engine) {
		TestProject project = chain(engine);
		Stamp stamp = new Stamp(project.configuration(), project.scripts());
		Stamp.Plan plan = stamp.plan(RevisionIdentifier.parse("head"), false);
		assertThat(plan.added()).hasSize(3);
		assertThat(SchemaHistory.of(project.configuration()).exists()).isFalse();
		stamp.run(plan);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> stamp.run(plan))
			.withMessageContaining("Another process");
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhetherTheDatabaseReallyIsAtTheRevision(Engine engine) {
		TestProject project = chain(engine).write("V2__t2.sql",
				"create table t2 (id int, name varchar(20) default 'x')");
		project.jdbc().execute("create table t1 (id int)");
		project.jdbc().execute("create table t2 (id int)");
		assertThat(differences(project, "1")).containsExactly("drop table t2");
		assertThat(differences(project, "2")).containsExactly("add column t2.name varchar(20)");
		project.jdbc().execute("alter table t2 add name varchar(20) default 'x'");
		assertThat(differences(project, "2")).isEmpty();
		assertThat(project.history()).isEmpty();
	}

	private static List<String> differences(TestProject project, String target) {
		Stamp stamp = new Stamp(project.configuration(), project.scripts());
		return stamp.differences(stamp.plan(RevisionIdentifier.parse(target), false), ComparisonOptions.defaults())
			.stream()
			.map((change) -> change.describe().toLowerCase(Locale.ROOT))
			.toList();
	}

	@Test
	void isQuickWithAThousand() {
		TestProject project = TestProject.on(Engine.H2, this.folder);
		for (int i = 1; i <= 1000; i++) {
			project.write("V" + i + "__t.sql", "create table t" + i + " (id int)");
		}
		project.stamp("head");
		List<HistoryRow> rows = project.rows();
		assertThat(rows).filteredOn(HistoryRow::migration).hasSize(1000);
	}

	private TestProject chain(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder);
		for (int i = 1; i <= 3; i++) {
			project.write("V" + i + "__t" + i + ".sql", "create table t" + i + " (id int)")
				.write("U" + i + "__t" + i + ".sql", "drop table t" + i);
		}
		return project;
	}

	@SuppressWarnings("checkstyle:TypeName")
	private static final class V4__Java extends BaseJavaMigration {

		@Override
		public void migrate(Context context) {
			// Nothing, so that the schemas can be compared.
		}

	}

}
