package org.migrationstarter.migrate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.RevisionRange;
import org.migrationstarter.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OfflineSql}.
 */
class OfflineSqlTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void leavesWhatTheCommandLeaves(Engine engine) {
		TestProject printed = shop(engine);
		TestProject commanded = shop(engine);
		run(printed, online(printed).upgrade(printed.upgrade().plan(RevisionIdentifier.parse("2"))));
		commanded.upgrade("2");
		assertThatTheyAreAlike(printed, commanded);
		run(printed, online(printed).upgrade(printed.upgrade().plan(RevisionIdentifier.parse("head"))));
		commanded.upgrade("head");
		assertThatTheyAreAlike(printed, commanded);
		run(printed, online(printed).downgrade(printed.downgrade().plan(RevisionIdentifier.parse("1"))));
		commanded.downgradeTo("1");
		assertThatTheyAreAlike(printed, commanded);
		run(printed, online(printed).upgrade(printed.upgrade().plan(RevisionIdentifier.parse("head"))));
		commanded.upgrade("head");
		assertThatTheyAreAlike(printed, commanded);
	}

	@ParameterizedTest
	@EnumSource
	void needsNoDatabaseForARange(Engine engine) {
		TestProject printed = shop(engine);
		TestProject commanded = shop(engine);
		String database = engine.id().replaceAll("-.*", "");
		OfflineSql offline = new OfflineSql(printed.configuration().dataSource(null), printed.scripts());
		run(printed, offline.upgrade(RevisionRange.parse("base:head"), database));
		commanded.upgrade("head");
		assertThatTheyAreAlike(printed, commanded);
		run(printed, offline.downgrade(RevisionRange.parse("3:1"), database));
		commanded.downgradeTo("1");
		assertThatTheyAreAlike(printed, commanded);
		run(printed, offline.upgrade(RevisionRange.parse("1:3"), database));
		commanded.upgrade("3");
		assertThatTheyAreAlike(printed, commanded);
	}

	@ParameterizedTest
	@EnumSource
	void createsTheHistoryAsFlywayDoes(Engine engine) {
		TestProject printed = shop(engine);
		TestProject commanded = shop(engine);
		run(printed, online(printed).upgrade(printed.upgrade().plan(RevisionIdentifier.parse("1"))));
		commanded.upgrade("1");
		assertThat(printed.schemaWithHistory()).isEqualTo(commanded.schemaWithHistory());
	}

	@ParameterizedTest
	@EnumSource
	void onlyReads(Engine engine) {
		TestProject project = shop(engine);
		String sql = online(project).upgrade(project.upgrade().plan(RevisionIdentifier.parse("head")));
		assertThat(sql).contains("V3__items.sql");
		assertThat(project.schemaWithHistory().tables()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void stopsAtAJavaMigration(Engine engine) {
		TestProject project = shop(engine).with(new V4__Java());
		OfflineSql online = online(project);
		Upgrade.Plan plan = project.upgrade().plan(RevisionIdentifier.parse("head"));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> online.upgrade(plan))
			.withMessageContaining("V4__Java is a Java migration");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18" })
	void keepsTransactionsAndWhatStandsOutsideOfThem(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder)
			.write("V1__a.sql", "create table a (id int)")
			.write("V2__b.sql", "create index concurrently i on a (id)")
			.write("V3__c.sql", "create function f() returns int language plpgsql as $$ begin return 1; end $$");
		OfflineSql offline = new OfflineSql(project.configuration().dataSource(null), project.scripts());
		assertThat(List.of(online(project).upgrade(project.upgrade().plan(RevisionIdentifier.parse("head"))),
				offline.upgrade(RevisionRange.parse("base:head"), "postgresql")))
			.allSatisfy((sql) -> assertThat(sql).containsSubsequence("begin;", "create table a (id int);",
					"insert into", "commit;", "-- V2__b.sql\ncreate index concurrently", "insert into", "begin;",
					"create function", "commit;"));
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB" })
	void setsDelimiters(Engine engine) {
		TestProject project = TestProject.on(engine, this.folder)
			.write("V1__a.sql", "delimiter //\ncreate procedure p() begin select 1; end//\ndelimiter ;\nselect 1");
		assertThat(online(project).upgrade(project.upgrade().plan(RevisionIdentifier.parse("head"))))
			.contains("delimiter //\ncreate procedure p() begin select 1; end//\ndelimiter ;\nselect 1;");
	}

	@ParameterizedTest
	@EnumSource
	void stampsAsTheCommandDoes(Engine engine) {
		TestProject printed = shop(engine).with(new V4__Java());
		TestProject commanded = shop(engine).with(new V4__Java());
		for (String target : List.of("2", "head", "1", "base", "3")) {
			run(printed, online(printed).stamp(stamp(printed).plan(RevisionIdentifier.parse(target), false)));
			commanded.stamp(target);
			assertThatTheyAreAlike(printed, commanded);
		}
		run(printed, online(printed).stamp(stamp(printed).plan(RevisionIdentifier.parse("head"), true)));
		commanded.stamp("head", true);
		assertThatTheyAreAlike(printed, commanded);
	}

	@ParameterizedTest
	@EnumSource
	void stampsWithoutADatabaseToAsk(Engine engine) {
		TestProject printed = shop(engine).with(new V4__Java());
		TestProject commanded = shop(engine).with(new V4__Java());
		OfflineSql offline = new OfflineSql(printed.configuration().dataSource(null), printed.scripts());
		run(printed, offline.stamp(RevisionIdentifier.parse("head"), engine.id().replaceAll("-.*", "")));
		commanded.stamp("head");
		assertThatTheyAreAlike(printed, commanded);
		assertThat(printed.schemaWithHistory()).isEqualTo(commanded.schemaWithHistory());
	}

	private static Stamp stamp(TestProject project) {
		return new Stamp(project.configuration(), project.scripts());
	}

	private static OfflineSql online(TestProject project) {
		return new OfflineSql(project.configuration(), project.scripts());
	}

	private static void run(TestProject project, String sql) {
		ConnectionCallback<Boolean> running = (Connection connection) -> {
			ScriptUtils.executeSqlScript(connection, new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8)));
			return true;
		};
		project.jdbc().execute(running);
	}

	private static void assertThatTheyAreAlike(TestProject printed, TestProject commanded) {
		assertThat(printed.schema()).isEqualTo(commanded.schema());
		List<HistoryRow> rows = commanded.rows();
		assertThat(printed.rows())
			.usingRecursiveFieldByFieldElementComparatorIgnoringFields("installedOn", "executionTime")
			.isEqualTo(rows);
		printed.configuration().ignoreMigrationPatterns("*:pending").load().validate();
	}

	private TestProject shop(Engine engine) {
		return TestProject.on(engine, this.folder)
			.write("V1__customers.sql",
					"-- Add customers\n--\n-- reversible: yes\ncreate table customer (id int primary key)")
			.write("U1__customers.sql", "drop table customer")
			.write("V2__orders.sql", "create table orders (id int primary key, note varchar(40) default 'it''s; 100%')",
					"insert into customer values (1)")
			.write("U2__orders.sql", "drop table orders", "delete from customer")
			.write("V3__items.sql", "create table item (id int primary key, name varchar(20))",
					"create index item_name on item (name)")
			.write("U3__items.sql", "drop table item")
			.write("R__view.sql", "drop view if exists names", "create view names as select id from customer");
	}

	@SuppressWarnings("checkstyle:TypeName")
	private static final class V4__Java extends BaseJavaMigration {

		@Override
		public void migrate(Context context) {
			throw new IllegalStateException("It is not to be run");
		}

	}

}
