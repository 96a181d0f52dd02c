package org.migrationstarter.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.startup.MigrationRun.AppliedMigration;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What many instances do that start at once on one database.
 */
class ManyInstancesTests {

	private static final int INSTANCES = 6;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "MYSQL", "MARIADB", "SQLITE" })
	void applyEachMigrationOnceAlsoWhereABranchComesLate(Engine engine) throws Exception {
		TestDatabase database = TestDatabase.fresh(engine);
		migration("1", "base");
		migration("3", "1");
		assertThat(startAtOnce(database)).containsExactlyInAnyOrder("1", "3");
		migration("2", "1");
		migration("4", "2, 3");
		assertThat(startAtOnce(database)).containsExactlyInAnyOrder("2", "4");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MYSQL", "MARIADB" })
	void anOlderBuildStartsWhileANewerOneMigrates(Engine engine, @TempDir Path older) throws Exception {
		TestDatabase database = TestDatabase.fresh(engine);
		migration("1", "base");
		startAtOnce(database);
		Files.copy(this.folder.resolve("V1__step.sql"), older.resolve("V1__step.sql"));
		boolean postgreSql = engine == Engine.POSTGRESQL_18;
		Files.writeString(this.folder.resolve("V2__slow.sql"),
				"create table t2 (id int);\nselect %s(3);\n".formatted(postgreSql ? "pg_sleep" : "sleep"));
		CompletableFuture<Void> newer = CompletableFuture
			.runAsync(() -> instance(database, this.folder).run((context) -> assertThat(context).hasNotFailed()));
		awaitSleep(database, postgreSql);
		instance(database, older).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(newer).succeedsWithin(Duration.ofMinutes(1));
			assertThat(context.getBean(MigrationUnits.class).all().get(0).status().summary()).isEqualTo(Summary.AHEAD);
		});
	}

	private static void awaitSleep(TestDatabase database, boolean postgreSql) throws InterruptedException {
		JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
		String sleeping = postgreSql
				? "select count(*) from pg_stat_activity where query like '%pg_sleep(3%' and pid <> pg_backend_pid()"
				: "select count(*) from information_schema.processlist where info like '%sleep(3%' and id <> connection_id()";
		long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (jdbc.queryForObject(sleeping, Long.class) == 0) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(20);
		}
	}

	private static ApplicationContextRunner instance(TestDatabase database, Path migrations) {
		return Applications.withoutEntities()
			.withPropertyValues("spring.flyway.locations=filesystem:" + migrations,
					"spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
					"spring.datasource.password=" + database.password(), "spring.datasource.hikari.maximum-pool-size=3",
					"spring.datasource.hikari.minimum-idle=0");
	}

	private List<String> startAtOnce(TestDatabase database) throws Exception {
		List<String> applied = Collections.synchronizedList(new ArrayList<>());
		CyclicBarrier barrier = new CyclicBarrier(INSTANCES);
		Callable<Void> start = () -> {
			ApplicationContextRunner runner = instance(database, this.folder)
				.withInitializer((context) -> await(barrier));
			runner.run((context) -> {
				assertThat(context).hasNotFailed();
				context.getBean(MigrationUnits.class)
					.all()
					.get(0)
					.lastRun()
					.orElseThrow()
					.applied()
					.stream()
					.map(AppliedMigration::name)
					.forEach(applied::add);
			});
			return null;
		};
		ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
		try {
			for (Future<Void> instance : instances.invokeAll(Collections.nCopies(INSTANCES, start))) {
				instance.get();
			}
		}
		finally {
			instances.shutdown();
		}
		return applied;
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void migration(String version, String revises) throws IOException {
		Files.writeString(this.folder.resolve("V%s__step.sql".formatted(version)),
				"-- revises: %s\ncreate table t%s (id int);\n".formatted(revises, version));
	}

}
