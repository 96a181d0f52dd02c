package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.revision.Version;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Downgrade}.
 */
class DowngradeTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void takesTheNewestBackAndUpgradesAgain(Engine engine) {
		TestProject project = shop(engine);
		project.flyway().migrate();
		Schema head = project.schema();
		project.downgrade("3");
		assertThat(project.tables()).containsExactly("customer", "orders");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "DELETE 3");
		assertThat(project.flyway().info().current().getVersion()).isEqualTo(MigrationVersion.fromVersion("2"));
		project.flyway().migrate();
		assertThat(project.schema()).isEqualTo(head);
		project.downgrade("3", "2", "1");
		assertThat(project.tables()).isEmpty();
		assertThat(project.flyway().info().current()).isNull();
		project.flyway().migrate();
		assertThat(project.schema()).isEqualTo(head);
	}

	@ParameterizedTest
	@EnumSource
	void letsAMigrationBeEditedWhileItIsDown(Engine engine) {
		TestProject project = shop(engine);
		project.flyway().migrate();
		project.downgrade("3");
		project.write("V3__items.sql", "create table item (id int primary key)",
				"create table tag (id int primary key)");
		project.flyway().migrate();
		project.flyway().validate();
		assertThat(project.tables()).containsExactly("customer", "item", "orders", "tag");
	}

	@ParameterizedTest
	@EnumSource
	void leavesAHistoryThatPlainFlywayRepairsWithoutAChange(Engine engine) {
		TestProject project = shop(engine);
		project.flyway().migrate();
		project.downgrade("3", "2");
		List<String> history = project.history();
		project.flyway().repair();
		assertThat(project.history()).isEqualTo(history);
		assertThat(project.flyway().info().pending()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void takesAJavaMigrationBack(Engine engine) {
		TestProject project = shop(engine).with(new V4__Reviews());
		project.flyway().migrate();
		assertThat(project.tables()).contains("review");
		project.downgrade("4");
		assertThat(project.tables()).doesNotContain("review");
		assertThat(project.history()).endsWith("JDBC 4", "DELETE 4");
		project.flyway().migrate();
		assertThat(project.tables()).contains("review");
	}

	@ParameterizedTest
	@EnumSource
	void stopsBeforeAnythingRunsAtAMigrationWithoutADowngrade(Engine engine) {
		TestProject project = shop(engine).delete("U2__orders.sql");
		project.flyway().migrate();
		Schema head = project.schema();
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.downgrade("3", "2", "1"))
			.withMessageContaining("V2__orders.sql")
			.withMessageNotContaining("V3__");
		assertThat(project.schema()).isEqualTo(head);
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3");
	}

	@ParameterizedTest
	@EnumSource
	void neverTakesTheSameBackTwice(Engine engine) {
		TestProject project = shop(engine);
		project.flyway().migrate();
		Downgrade downgrade = project.downgrade();
		Downgrade.Plan plan = downgrade.plan(List.of(Version.of("3")));
		downgrade.run(plan, Progress.NONE);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> downgrade.run(plan, Progress.NONE))
			.withMessageContaining("Another process");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.downgrade("3"))
			.withMessageContaining("Not applied");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "DELETE 3");
	}

	@ParameterizedTest
	@EnumSource
	void doesNotCreateTheHistory(Engine engine) {
		TestProject project = shop(engine);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.downgrade("1"))
			.withMessageContaining("Not applied");
		assertThat(project.flyway().info().applied()).isEmpty();
		assertThat(SchemaHistory.of(project.configuration()).exists()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void replacesPlaceholdersAsFlywayDoes(Engine engine) {
		TestProject project = shop(engine).write("U3__items.sql", "drop table ${name}");
		project.flyway().migrate();
		Downgrade downgrade = new Downgrade(project.configuration().placeholders(Map.of("name", "item")),
				project.scripts(), UpgradeOptions.defaults());
		downgrade.run(downgrade.plan(List.of(Version.of("3"))), Progress.NONE);
		assertThat(project.tables()).doesNotContain("item");
	}

	@ParameterizedTest
	@EnumSource
	void runsNothingIfAScriptCannotBeRead(Engine engine) {
		TestProject project = shop(engine).write("U2__orders.sql", "drop table ${name}");
		project.flyway().migrate();
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.downgrade("3", "2"))
			.withMessageContaining("U2__orders.sql")
			.withMessageContaining("${name}");
		assertThat(project.tables()).contains("item", "orders");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB" })
	void understandsDelimiters(Engine engine) {
		TestProject project = shop(engine).write("U3__items.sql", "drop table item",
				"delimiter //\ncreate procedure p() begin select 1; select 2; end//\ndelimiter ;\ndrop procedure p");
		project.flyway().migrate();
		project.downgrade("3");
		assertThat(project.tables()).doesNotContain("item");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18" })
	void understandsDollarQuotesAndWhatCannotRunInATransaction(Engine engine) {
		TestProject project = shop(engine)
			.write("V4__function.sql", "create function f() returns int language plpgsql as $$ begin return 1; end $$")
			.write("U4__function.sql", "do $$ begin execute 'drop function f'; perform 1; end $$")
			.write("V5__index.sql", "create index item_name on item (name)")
			.write("U5__index.sql", "drop index concurrently item_name");
		project.configuration().load().migrate();
		project.downgrade("4");
		assertThat(project.history()).endsWith("DELETE 4");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "SQLITE" })
	void heedsTheSettingsBesideAScript(Engine engine) {
		TestProject project = shop(engine).write("U3__items.sql", "vacuum", "drop table item")
			.setting("U3__items.sql.conf", "executeInTransaction=false");
		project.flyway().migrate();
		project.downgrade("3");
		assertThat(project.tables()).doesNotContain("item");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3", "DELETE 3");
	}

	private TestProject shop(Engine engine) {
		return TestProject.on(engine, this.folder)
			.write("V1__customers.sql", "create table customer (id int primary key)")
			.write("U1__customers.sql", "drop table customer")
			.write("V2__orders.sql", "create table orders (id int primary key)",
					"alter table customer add name varchar(20)")
			.write("U2__orders.sql", "alter table customer drop column name", "drop table orders")
			.write("V3__items.sql", "create table item (id int primary key, name varchar(20))")
			.write("U3__items.sql", "drop table item");
	}

	@SuppressWarnings("checkstyle:TypeName")
	private static final class V4__Reviews extends BaseJavaMigration implements Reversible {

		@Override
		public void migrate(Context context) throws Exception {
			try (var statement = context.getConnection().createStatement()) {
				statement.execute("create table review (id int primary key)");
			}
		}

		@Override
		public void downgrade(Context context) throws Exception {
			try (var statement = context.getConnection().createStatement()) {
				statement.execute("drop table review");
			}
		}

	}

}
