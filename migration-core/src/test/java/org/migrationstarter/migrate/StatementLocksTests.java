package org.migrationstarter.migrate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.StatementLocks;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that DDL which gets no lock makes way and is tried again.
 */
class StatementLocksTests {

	@TempDir
	private Path folder;

	private Connection blocker;

	private final List<String> said = new ArrayList<>();

	@AfterEach
	void letGo() throws SQLException {
		if (this.blocker != null) {
			this.blocker.close();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "MYSQL", "MARIADB" })
	void anUpgradeIsTriedUntilItGetsItsLocks(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 5);
		block(project, "select * from base");
		project.upgrade(letGoAtRetry(project, 2), "head");
		assertThat(this.said).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("'alter table base add column note varchar(10)'")
				.contains("it waited for")
				.contains(" of 6 in "));
		assertThat(this.said.get(0)).contains("try 2 of 6");
		assertThat(this.said.get(1)).contains("try 3 of 6");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
		assertThat(project.rows()).hasSize(2);
		assertThat(project.jdbc().queryForList("select id from other", Integer.class)).containsExactly(1);
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "MYSQL", "MARIADB" })
	void aDowngradeIsTriedUntilItGetsItsLocks(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 5);
		project.upgrade("head");
		block(project, "select * from base");
		project.downgrade(letGoAtRetry(project, 2), "2");
		assertThat(this.said).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("'alter table base drop column note'"));
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "DELETE 2");
		assertThat(project.tables()).containsExactly("base", "seen");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "MYSQL", "MARIADB" })
	void anUpgradeThatGetsNoLockTellsWhoHasIt(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 0).with(patient(0));
		String holder = block(project, "select * from base");
		boolean postgreSql = engine.name().startsWith("POSTGRESQL");
		assertThatExceptionOfType(MigrationFailedException.class)
			.isThrownBy(() -> project.upgrade(letGoAtRetry(project, 1), "head"))
			.withMessageContaining("statement 2 in V2__note.sql:\nalter table base add column note varchar(10)\n")
			.withMessageContaining("It was tried once and waited for")
			.withMessageContaining(holder)
			.withMessageContaining(postgreSql ? "Nothing of it took effect." : "Statement 1 took effect")
			.satisfies((failure) -> assertThat(failure.getAction()).contains("migrations.statement.lock-timeout=2s")
				.contains("migrations.statement.lock-retries=0")
				.contains("-- lock-timeout: 30s")
				.contains(postgreSql ? "run 'migrations upgrade' again" : "migrations repair"));
		assertThat(project.tables()).isEqualTo(postgreSql ? List.of("base", "seen") : List.of("base", "other", "seen"));
		assertThat(project.history()).isEqualTo(postgreSql ? List.of("SQL 1") : List.of("SQL 1", "SQL 2 failed"));
		if (!postgreSql) {
			assertThat(HalfDone.in(project.rows())).singleElement()
				.satisfies((left) -> assertThat(left.description()).contains("failed: statement 1 took effect"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MARIADB" })
	void aDowngradeThatGetsNoLockTellsWhoHasIt(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 0);
		project.with(patient(0)).upgrade("head");
		String holder = block(project, "select * from base");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.downgrade("2"))
			.withMessageContaining("alter table base drop column note\n")
			.withMessageContaining("It was tried once and waited for")
			.withMessageContaining(holder)
			.satisfies((failure) -> assertThat(failure.getAction()).contains("migrations.statement.lock-retries=0")
				.contains("run 'migrations downgrade' again"));
		this.blocker.rollback();
		project.downgrade("2");
		assertThat(project.tables()).containsExactly("base", "seen");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MARIADB" })
	void theHeaderOfAScriptLeavesTheWaitToTheDatabase(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 0).setting("V2__note.sql",
				"-- lock-timeout: none\nalter table base add column note varchar(10);\n");
		block(project, "select * from base");
		CompletableFuture<Void> upgrade = CompletableFuture.runAsync(() -> project.upgrade("head"));
		// Longer than the limit that does not apply, which is a second at least.
		awaitWaiting(project, 2);
		this.blocker.rollback();
		upgrade.join();
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MARIADB" })
	void theHeaderOfAScriptLimitsTheWait(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 5).with(options(Duration.ofHours(1), 5))
			.setting("V2__note.sql", "-- lock-timeout: 300ms\nalter table base add column note varchar(10);\n");
		block(project, "select * from base");
		project.upgrade(letGoAtRetry(project, 1), "head");
		assertThat(this.said).hasSize(1);
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatRunsAgainIsCountedOnce(boolean group) {
		TestProject project = upgradable(Engine.POSTGRESQL_18, 5).write("V3__more.sql", "create table more (id int)");
		block(project, "select * from base");
		List<String> started = new ArrayList<>();
		Progress progress = new Progress() {

			@Override
			public void started(Progress.Item migration, int number, int count) {
				started.add(migration.version() + " [" + number + "/" + count + "]");
			}

			@Override
			public void said(String line) {
				run("rollback");
			}

		};
		new UpgradeRun(project.configuration().group(group), project.scripts(), options(5), progress).run(2,
				Flyway::migrate);
		assertThat(started).containsExactly("2 [1/2]", "2 [1/2]", "3 [2/2]");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2", "SQL 3");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MARIADB" })
	void javaMigrationsMakeWayToo(Engine engine) {
		TestProject project = upgradable(engine, 5).delete("V2__note.sql").delete("U2__note.sql").with(new V2__Note());
		block(project, "select * from base");
		project.upgrade(letGoAtRetry(project, 1), "head");
		assertThat(this.said).hasSize(1);
		assertThat(project.history()).containsExactly("SQL 1", "JDBC 2");
		assertThat(seen(project)).containsExactly("once");
	}

	// MySQL's named lock waits in turns of ten seconds, PostgreSQL's is polled.
	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB" })
	void theWaitForFlywaysOwnLockIsNotLimited(Engine engine) {
		TestProject project = upgradable(engine, 0);
		String database = project.jdbc().queryForObject("select database()", String.class);
		block(project,
				"select get_lock('Flyway-" + ("`" + database + "`.`flyway_schema_history`").hashCode() + "', 0)");
		CompletableFuture<Void> upgrade = CompletableFuture.runAsync(() -> project.upgrade("head"));
		await(project, "select count(*) from information_schema.processlist where db = database() "
				+ "and state = 'User lock' and time >= %d", 2);
		run("do release_all_locks()");
		upgrade.join();
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MARIADB", "H2" })
	void aHeaderThatIsNoTimeIsRefused(Engine engine) {
		TestProject project = upgradable(engine, 5).setting("V2__note.sql",
				"-- lock-timeout: soon\ncreate table other (id int);\n");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessage("The header of V2__note.sql: 'lock-timeout: soon' is no time.")
			.satisfies((refusal) -> assertThat(refusal.getAction()).contains("30s"));
		assertThat(project.tables()).containsExactly("base", "seen");
		assertThat(project.history()).containsExactly("SQL 1");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void whatFollowsDdlInATransactionIsLimitedToo(Engine engine) {
		TestProject project = upgradable(engine, 5).write("V2__note.sql", observed("'lock_timeout'"),
				"alter table base add column note varchar(10)", observed("'lock_timeout'"));
		project.upgrade("head");
		assertThat(seen(project)).containsExactly("0", "200ms");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void aScriptMayLimitItself(Engine engine) {
		TestProject project = upgradable(engine, 5).write("V2__note.sql", "alter table base add column n int",
				"set local lock_timeout = '123ms'", "alter table base add column note varchar(10)",
				observed("'lock_timeout'"));
		project.upgrade("head");
		assertThat(seen(project)).containsExactly("123ms");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB" })
	void onlyDdlIsLimitedWhereItCommits(Engine engine) {
		String now = "insert into seen (v) select @@session.lock_wait_timeout";
		TestProject project = upgradable(engine, 5).write("V2__note.sql", "set session lock_wait_timeout = 77",
				"alter table base add column n int", now);
		String usual = project.jdbc().queryForObject("select @@session.lock_wait_timeout", String.class);
		project.upgrade("head");
		project.write("V3__more.sql", now, "alter table base add column note varchar(10)", now).upgrade("head");
		assertThat(seen(project)).containsExactly("77", usual, usual);
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB" })
	void aUserWhoMayNotAskIsTold(Engine engine) throws SQLException {
		TestDatabase database = TestDatabase.fresh(engine);
		JdbcTemplate root = new JdbcTemplate(database.dataSource());
		String name = root.queryForObject("select database()", String.class);
		root.execute("create user '" + name + "'@'%' identified by 'secret'");
		root.execute("grant all on " + name + ".* to '" + name + "'@'%'");
		DataSource user = database.withUser(name, "secret").dataSource();
		TestProject project = upgradable(new TestProject(this.folder, user), 1);
		block(project, "select * from base");
		project.upgrade(letGoAtRetry(project, 1), "head");
		assertThat(this.said).singleElement()
			.asString()
			.contains("it waited for a lock that cannot be looked at: ")
			.contains("denied")
			.doesNotContain("secret");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void theLimitMayBeTheDatabasesOwn(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 0).with(options(Duration.ZERO, 3));
		String database = project.jdbc().queryForObject("select current_database()", String.class);
		project.jdbc().execute("alter database " + database + " set lock_timeout = '100ms'");
		block(project, "select * from base");
		project.upgrade(letGoAtRetry(project, 1), "head");
		assertThat(this.said).hasSize(1);
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB" })
	void changesOfRowsWaitAsLongAsTheDatabaseLetsThem(Engine engine) {
		TestProject project = upgradable(engine, 0).write("V2__note.sql",
				"alter table base add column note varchar(10)", "update seen set v = 'mine'");
		project.jdbc().execute("insert into seen values ('old')");
		block(project, "update seen set v = 'theirs'");
		Progress progress = new Progress() {

			@Override
			public void statement(String sql, int number, int count) {
				if (number == 2) {
					CompletableFuture.runAsync(() -> {
						// Longer than the limit of DDL.
						awaitRunning(project, sql, 2);
						run("rollback");
					});
				}
			}

		};
		project.upgrade(progress, "head");
		assertThat(seen(project)).containsExactly("mine");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MYSQL", "MARIADB" })
	void theSessionIsLeftAsItWas(Engine engine) {
		TestProject project = upgradable(engine, 5);
		boolean postgreSql = engine == Engine.POSTGRESQL_18;
		Supplier<SingleConnectionDataSource> session = () -> {
			try {
				return new SingleConnectionDataSource(project.jdbc().getDataSource().getConnection(), true);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		};
		SingleConnectionDataSource single = session.get();
		JdbcTemplate jdbc = new JdbcTemplate(single);
		jdbc.execute(postgreSql ? "set lock_timeout = '77s'" : "set session lock_wait_timeout = 77");
		List<String> left = new ArrayList<>();
		String setting = postgreSql ? "show lock_timeout" : "select @@session.lock_wait_timeout";
		project.with(single).with(options(3)).upgrade("head");
		left.add(jdbc.queryForObject(setting, String.class));
		project.with(single).with(options(3)).downgrade("2");
		left.add(jdbc.queryForObject(setting, String.class));
		if (postgreSql) {
			project.write("V2__note.sql", "create index concurrently i on base (id)");
			project.with(single).with(options(3)).upgrade("head");
			left.add(jdbc.queryForObject(setting, String.class));
		}
		single.destroy();
		assertThat(left).hasSize(postgreSql ? 3 : 2).containsOnly(postgreSql ? "77s" : "77");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18" })
	void anIndexThatFailedToBuildIsBuiltAnew(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 3).write("V2__note.sql",
				"create index concurrently first on base (id)", "create index concurrently \"Second\" on base (id)");
		Progress progress = new Progress() {

			@Override
			public void statement(String sql, int number, int count) {
				if (number == 2) {
					block(project, "insert into base (id) values (7)");
				}
			}

			@Override
			public void said(String line) {
				letGoAtRetry(project, 1).said(line);
			}

		};
		project.upgrade(progress, "head");
		assertThat(this.said).hasSize(2);
		assertThat(this.said.get(0)).contains("create index concurrently \"Second\"");
		assertThat(this.said.get(1))
			.isEqualTo("Removed the invalid index public.\"Second\", which a build that failed had left");
		assertThat(indexes(project)).containsExactly("Second true", "first true");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void aLaterRunRemovesTheIndexThatFailedAndNoOther(Engine engine) {
		TestProject project = upgradable(engine, 0).write("V2__note.sql",
				"create unique index concurrently if not exists u on public.base (id)");
		project.jdbc().execute("insert into base (id) values (1), (1)");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> project.jdbc().execute("create unique index concurrently other on base (id)"));
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"));
		assertThat(indexes(project)).containsExactly("other false", "u false");
		project.jdbc().execute("delete from base");
		new Repair(project.configuration()).run();
		project.upgrade("head");
		assertThat(indexes(project)).containsExactly("other false", "u true");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18" })
	void anIndexThatSomebodyElseBuildsIsNotRemoved(Engine engine) {
		TestProject project = upgradable(engine, 0).write("V2__note.sql", "create index concurrently i on base (id)");
		block(project, "insert into base (id) values (7)");
		CompletableFuture<Void> other = CompletableFuture
			.runAsync(() -> project.jdbc().execute("create index concurrently i on base (id)"));
		awaitWaiting(project, 0);
		CompletableFuture<Void> upgrade = CompletableFuture
			.runAsync(() -> project.with(UpgradeOptions.defaults()).upgrade("head"));
		await(project, "select greatest(count(*) - 1, 0) from pg_stat_activity "
				+ "where datname = current_database() and wait_event_type = 'Lock'", 0);
		run("rollback");
		other.join();
		assertThatExceptionOfType(CompletionException.class).isThrownBy(upgrade::join)
			.havingCause()
			.withMessageContaining("already exists");
		assertThat(indexes(project)).containsExactly("i true");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void anIndexThatWorksIsNeverRemoved(Engine engine) {
		TestProject project = upgradable(engine, 0).write("V2__note.sql", "create index concurrently i on base (id)");
		project.jdbc().execute("create index i on base (id)");
		assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> project.upgrade("head"))
			.withMessageContaining("already exists");
		assertThat(indexes(project)).containsExactly("i true");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void aTransactionThatIsTheVictimOfADeadlockIsTriedAgain(Engine engine) throws SQLException {
		TestProject project = upgradable(engine, 3).with(options(Duration.ofSeconds(10), 3))
			.write("V2__note.sql", "alter table seen add column note varchar(10)",
					"alter table base add column note varchar(10)");
		block(project, "select * from base");
		List<CompletableFuture<Void>> other = new ArrayList<>();
		Progress progress = new Progress() {

			@Override
			public void statement(String sql, int number, int count) {
				if (number == 2 && other.isEmpty()) {
					// It looks for deadlocks later than the upgrade, which so is the
					// victim.
					other.add(CompletableFuture
						.runAsync(() -> run("set deadlock_timeout = '1min'", "select * from seen")));
					awaitWaiting(project, 0);
				}
			}

			@Override
			public void said(String line) {
				StatementLocksTests.this.said.add(line);
				other.get(0).join();
				run("rollback");
			}

		};
		project.upgrade(progress, "head");
		assertThat(this.said).singleElement().asString().contains("deadlock");
		assertThat(project.history()).containsExactly("SQL 1", "SQL 2");
	}

	// Traffic gets through whenever the lock is not waited for.
	private Progress letGoAtRetry(TestProject project, int retry) {
		return new Progress() {

			@Override
			public void said(String line) {
				StatementLocksTests.this.said.add(line);
				JdbcTemplate traffic = project.jdbc();
				traffic.setQueryTimeout(5);
				traffic.queryForList("select * from base");
				if (StatementLocksTests.this.said.size() == retry) {
					run("rollback");
				}
			}

		};
	}

	// Who blocks, as messages name it.
	private String block(TestProject project, String sql) {
		try {
			this.blocker = project.jdbc().getDataSource().getConnection();
			this.blocker.setAutoCommit(false);
			run(sql);
			boolean postgreSql = isPostgreSql();
			String id = new JdbcTemplate(new SingleConnectionDataSource(this.blocker, true))
				.queryForObject(postgreSql ? "select pg_backend_pid()" : "select connection_id()", String.class);
			return (postgreSql ? "process " : "connection ") + id + " (user ";
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void run(String... statements) {
		try (Statement statement = this.blocker.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Until somebody has waited for a lock for so long.
	private void awaitWaiting(TestProject project, int seconds) {
		await(project, isPostgreSql() ? """
				select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
				and clock_timestamp() - query_start >= interval '%d s'""" : """
				select count(*) from information_schema.processlist where db = database()
				and state = 'Waiting for table metadata lock' and time >= %d""", seconds);
	}

	private static void awaitRunning(TestProject project, String sql, int seconds) {
		await(project, "select count(*) from information_schema.processlist where db = database() and info = '"
				+ sql.replace("'", "''") + "' and time >= %d", seconds);
	}

	private static void await(TestProject project, String query, int seconds) {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (project.jdbc().queryForObject(query.formatted(seconds), Integer.class) == 0) {
			assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
		}
	}

	private boolean isPostgreSql() {
		try {
			return this.blocker.getMetaData().getDatabaseProductName().equals("PostgreSQL");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String observed(String setting) {
		return "insert into seen (v) select current_setting(" + setting + ")";
	}

	private static List<String> seen(TestProject project) {
		return project.jdbc().queryForList("select v from seen", String.class);
	}

	private static List<String> indexes(TestProject project) {
		return project.jdbc()
			.queryForList("select indexrelid::regclass::text || ' ' || indisvalid from pg_index "
					+ "where indrelid = 'base'::regclass", String.class)
			.stream()
			.map((index) -> index.replace("\"", ""))
			.sorted()
			.toList();
	}

	// Long enough to be asked about, also on a busy machine.
	private static UpgradeOptions patient(int retries) {
		return options(Duration.ofSeconds(2), retries);
	}

	private static UpgradeOptions options(int retries) {
		return options(Duration.ofMillis(200), retries);
	}

	private static UpgradeOptions options(Duration timeout, int retries) {
		return new UpgradeOptions(Duration.ofMinutes(1), new StatementLocks(timeout, retries), null);
	}

	private TestProject upgradable(Engine engine, int retries) {
		return upgradable(TestProject.on(engine, this.folder), retries);
	}

	private static TestProject upgradable(TestProject project, int retries) {
		project.with(options(retries))
			.write("V1__base.sql", "create table base (id int)", "create table seen (v varchar(20))")
			.write("U2__note.sql", "alter table base drop column note", "drop table other");
		project.upgrade("1");
		return project.write("V2__note.sql", "create table other (id int)",
				"alter table base add column note varchar(10)", "insert into other values (1)");
	}

	static final class V2__Note extends BaseJavaMigration {

		@Override
		public void migrate(Context context) throws SQLException {
			try (Statement statement = context.getConnection().createStatement()) {
				statement.executeUpdate("insert into seen values ('once')");
				statement.executeUpdate("alter table base add column note varchar(10)");
			}
		}

	}

}
