package org.migrationstarter.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.startup.MigrationUnit;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.startup.StartupMode;
import org.migrationstarter.startup.StartupMode.Mode;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start does about migrations that it is not to apply.
 */
class OnStartTests {

	@TempDir
	private Path folder;

	private String url = Applications.freshDatabase();

	private String user = "sa";

	@BeforeEach
	void writeMigrations() throws IOException {
		write("V1__one.sql", "create table one (id int);");
		write("V2__two.sql", "create table two (id int);");
	}

	@Test
	void verifyRefusesAndNamesWhatIsPending() {
		start("verify").run((context) -> {
			FailureAnalysis analysis = failure(context);
			assertThat(analysis.getDescription()).contains("V1__one.sql, V2__two.sql");
			assertThat(analysis.getAction()).contains("migrations upgrade", "migrations.on-start=wait");
		});
		assertThat(tables()).isEmpty();
	}

	@Test
	void verifyStartsAtTheHead() {
		flyway().migrate();
		start("verify").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void verifyRefusesAScriptThatWasEdited() throws IOException {
		flyway().migrate();
		write("V2__two.sql", "create table two (id bigint);");
		start("verify").run((context) -> assertThat(failure(context).getDescription()).contains("checksum"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "apply", "verify", "wait", "none" })
	void anOlderBuildStartsOnANewerDatabase(String onStart) throws IOException {
		write("V3__three.sql", "create table three (id int);");
		flyway().migrate();
		Files.delete(this.folder.resolve("V3__three.sql"));
		start(onStart).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(unit(context).status().summary()).isEqualTo(Summary.AHEAD);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "verify", "wait" })
	void aFailedMigrationEndsTheStart(String onStart) throws IOException {
		flyway().migrate();
		write("V3__three.sql", "create table three (id int); create table three (id int);");
		assertThat(CompletableFuture.supplyAsync(() -> flyway().migrate())).failsWithin(Duration.ofMinutes(1));
		start(onStart).run((context) -> {
			FailureAnalysis analysis = failure(context);
			assertThat(analysis.getDescription()).contains("did not succeed: V3__three.sql");
			assertThat(analysis.getAction()).contains("migrations current");
		});
	}

	@ParameterizedTest
	@EnumSource
	void waitStartsAsSoonAsAnotherProcessHasAppliedEverything(Engine engine) throws Exception {
		TestDatabase database = TestDatabase.fresh(engine);
		this.url = database.url();
		this.user = database.user();
		CountDownLatch began = new CountDownLatch(1);
		CompletableFuture<Void> waiting = CompletableFuture
			.runAsync(() -> start("wait").withInitializer((context) -> began.countDown()).run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(unit(context).status().summary()).isEqualTo(Summary.UP_TO_DATE);
				assertThat(unit(context).lastRun()).isEmpty();
			}));
		assertThat(began.await(1, TimeUnit.MINUTES)).isTrue();
		Flyway flyway = flyway();
		assertThat(waiting).isNotDone();
		flyway.migrate();
		waiting.get(1, TimeUnit.MINUTES);
	}

	@Test
	void waitEndsWhenTimeIsUp() {
		start("wait").withPropertyValues("migrations.wait-timeout=0s").run((context) -> {
			FailureAnalysis analysis = failure(context);
			assertThat(analysis.getDescription()).contains("V1__one.sql, V2__two.sql");
			assertThat(analysis.getAction()).contains("migrations.wait-timeout", "migrations.on-start=apply");
		});
		assertThat(tables()).isEmpty();
	}

	@Test
	void noneLeavesTheDatabaseAlone() {
		start("none").run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "verify", "wait", "none" })
	void nothingIsCreatedFromEntitiesEither(String onStart) {
		entities(onStart).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(StartupMode.class).mode()).isEqualTo(Mode.MIGRATE);
		});
		assertThat(tables()).isEmpty();
	}

	@Test
	void tablesThatAreAskedForAreCreatedAllTheSame() {
		entities("verify").withPropertyValues("migrations.create-tables-on-start=true")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables()).containsExactly("CUSTOMER");
	}

	@Test
	void verifySaysWhichRightIsMissing() {
		TestDatabase database = TestDatabase.fresh(Engine.POSTGRESQL_18);
		this.url = database.url();
		this.user = database.user();
		flyway().migrate();
		JdbcTemplate owner = new JdbcTemplate(database.dataSource());
		owner.execute("drop role if exists on_start_reader");
		owner.execute("create role on_start_reader login");
		this.user = "on_start_reader";
		start("verify").run((context) -> {
			FailureAnalysis analysis = failure(context);
			assertThat(analysis.getDescription()).contains("permission denied for table flyway_schema_history");
			assertThat(analysis.getAction()).contains("grant", "spring.flyway.user");
		});
	}

	private ApplicationContextRunner start(String onStart) {
		return Applications.withoutEntities()
			.withPropertyValues("spring.datasource.url=" + this.url, "spring.datasource.username=" + this.user,
					"spring.datasource.hikari.maximum-pool-size=3", "spring.flyway.locations=filesystem:" + this.folder,
					"migrations.on-start=" + onStart);
	}

	private ApplicationContextRunner entities(String onStart) {
		return Applications.withEntities()
			.withPropertyValues("spring.datasource.url=" + this.url, "spring.datasource.username=" + this.user,
					"spring.flyway.locations=classpath:migrations/nowhere",
					"spring.flyway.fail-on-missing-locations=false", "migrations.on-start=" + onStart);
	}

	private Flyway flyway() {
		return Flyway.configure().dataSource(this.url, this.user, "").locations("filesystem:" + this.folder).load();
	}

	private List<String> tables() {
		return new JdbcTemplate(flyway().getConfiguration().getDataSource()).queryForList(
				"select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class);
	}

	private static MigrationUnit unit(AssertableApplicationContext context) {
		return context.getBean(MigrationUnits.class).all().get(0);
	}

	private static FailureAnalysis failure(AssertableApplicationContext context) {
		assertThat(context).hasFailed();
		return FailureAnalyses.of(context.getStartupFailure());
	}

	private void write(String name, String sql) throws IOException {
		Files.writeString(this.folder.resolve(name), sql);
	}

}
