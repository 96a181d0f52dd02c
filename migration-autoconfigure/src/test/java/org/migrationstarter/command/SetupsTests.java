package org.migrationstarter.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.actuate.MigrationsEndpoint;
import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.revision.ActionableException;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.PgBouncer;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the start, the endpoint and the commands in the setups that production has: each
 * works, or is refused at once. A pool that has to be waited for fails after a second.
 */
class SetupsTests {

	private final List<String> setup = new ArrayList<>();

	@TempDir
	private Path directory;

	@BeforeEach
	void writeMigrations() throws IOException {
		write("V1__create_customer.sql",
				"create table customer (id bigint not null primary key, name varchar(100) not null);");
		write("U1__create_customer.sql", "drop table customer;");
		write("V2__create_log.sql", "create table log (id bigint not null primary key);");
		write("U2__create_log.sql", "drop table log;");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MYSQL", "MARIADB", "SQLITE" })
	void aPoolOfOneConnectionIsEnough(Engine engine) {
		database(TestDatabase.fresh(engine));
		poolOf(1);
		migrationsWork();
		CommandRun check = run("check");
		assertThat(check.exitCode()).as(check.talk()).isOne();
		assertThat(check.talk()).contains("maximum-pool-size=2");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "HSQLDB" })
	void aPoolOfOneConnectionIsRefused(Engine engine) {
		database(TestDatabase.fresh(engine));
		poolOf(1);
		everythingIsRefused("maximum-pool-size=2");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void aPoolerInTransactionModeIsRefused(Engine engine) {
		database(PgBouncer.before(TestDatabase.fresh(engine), "transaction"));
		poolOf(3);
		everythingIsRefused("spring.flyway.url");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void aPoolerInTransactionModeDoesNotMatterWhereNothingIsPending(Engine engine) {
		TestDatabase direct = TestDatabase.fresh(engine);
		database(direct);
		start().close();
		this.setup.clear();
		database(PgBouncer.before(direct, "transaction"));
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(MigrationUnits.class).all().get(0).status().summary())
				.isEqualTo(Summary.UP_TO_DATE);
		}
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void aPoolOfOneConnectionThroughAPoolerIsRefused(Engine engine) {
		database(PgBouncer.before(TestDatabase.fresh(engine), "transaction"));
		poolOf(1);
		everythingIsRefused("maximum-pool-size=2");
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void aPoolerInTransactionModeServesTheApplicationIfMigrationsHaveADirectConnection(Engine engine) {
		TestDatabase direct = TestDatabase.fresh(engine);
		database(PgBouncer.before(direct, "transaction"));
		poolOf(3);
		set("spring.flyway.url=" + direct.url(), "spring.flyway.user=" + direct.user());
		everythingWorks();
	}

	@ParameterizedTest
	@EnumSource(names = "POSTGRESQL_18")
	void aPoolerInSessionModeIsFine(Engine engine) {
		database(PgBouncer.before(TestDatabase.fresh(engine), "session"));
		poolOf(3);
		everythingWorks();
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "MYSQL" })
	void theApplicationNeedsNoRightsToChangeTables(Engine engine) {
		TestDatabase owner = TestDatabase.fresh(engine);
		database(owner.withUser(applicationUser(owner), ""));
		poolOf(3);
		set("spring.flyway.user=" + owner.user());
		everythingWorks();
		try (ConfigurableApplicationContext context = start()) {
			JdbcTemplate application = context.getBean(JdbcTemplate.class);
			assertThat(application.update("insert into customer (id, name) values (1, 'Ada')")).isOne();
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> application.execute("create table own (id int)"));
		}
	}

	private static String applicationUser(TestDatabase database) {
		JdbcTemplate owner = new JdbcTemplate(database.dataSource());
		String name = database.url().replaceAll(".*/", "") + "_app";
		List<String> statements = database.engine().name().startsWith("P")
				? List.of("create role " + name + " login",
						"alter default privileges in schema public grant select, insert, update, delete on tables to "
								+ name)
				: List.of("create user " + name + "@'%'", "create user " + name + "@localhost",
						"grant select, insert, update, delete on " + name.replace("_app", "") + ".* to " + name
								+ "@'%'",
						"grant select, insert, update, delete on " + name.replace("_app", "") + ".* to " + name
								+ "@localhost");
		statements.forEach(owner::execute);
		return name;
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_18", "H2", "HSQLDB" })
	void tablesMayStandInAnotherSchemaThanTheConnectionsOwn(Engine engine) {
		database(TestDatabase.fresh(engine));
		poolOf(3);
		boolean quotes = engine == Engine.H2 || engine == Engine.HSQLDB;
		set("spring.flyway.default-schema=shop", "spring.flyway.schemas=shop",
				"spring.jpa.properties.hibernate.default_schema=" + (quotes ? "\"shop\"" : "shop"));
		everythingWorks();
	}

	@ParameterizedTest
	@EnumSource(names = "MARIADB")
	void tablesMayStandInAnotherDatabaseThanTheConnectionsOwn(Engine engine) {
		TestDatabase database = TestDatabase.fresh(engine);
		String other = database.url().replaceAll(".*/", "") + "_shop";
		database(database);
		poolOf(3);
		set("spring.flyway.default-schema=" + other, "spring.flyway.schemas=" + other,
				"spring.jpa.properties.hibernate.default_catalog=" + other);
		everythingWorks();
	}

	private void everythingWorks() {
		migrationsWork();
		command("revision", "--autogenerate", "-m", "Difference", "--print", "--allow-drops");
	}

	private void migrationsWork() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(MigrationUnits.class).all()).singleElement().satisfies((unit) -> {
				assertThat(unit.lastRun().orElseThrow().applied()).hasSize(2);
				assertThat(unit.status().summary()).isEqualTo(Summary.UP_TO_DATE);
			});
			assertThat(context.getBean(MigrationsEndpoint.class).migrations().contexts()).hasSize(1);
		}
		command("downgrade", "-1");
		command("upgrade");
		command("stamp", "1");
		command("stamp", "head");
		command("repair", "--yes");
	}

	private void everythingIsRefused(String remedy) {
		assertThatExceptionOfType(Exception.class).isThrownBy(this::start)
			.satisfies((failure) -> assertThat(action(failure)).contains(remedy));
		CommandRun run = run("upgrade");
		assertThat(run.exitCode()).as(run.talk()).isOne();
		assertThat(run.talk()).contains(remedy);
		run = run("stamp", "head");
		assertThat(run.exitCode()).as(run.talk()).isOne();
		assertThat(run.talk()).contains(remedy);
	}

	private static String action(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ActionableException actionable) {
				return actionable.getAction();
			}
		}
		throw new AssertionError("Nothing says what helps", failure);
	}

	private void command(String... arguments) {
		CommandRun run = run(arguments);
		assertThat(run.exitCode()).as("%s: %s%s", Arrays.toString(arguments), run.talk(), run.results()).isZero();
	}

	private CommandRun run(String... arguments) {
		List<String> all = new ArrayList<>(List.of("migrations"));
		all.addAll(List.of(arguments));
		all.addAll(this.setup);
		return CommandRun.of(Application.class, all.toArray(String[]::new));
	}

	private ConfigurableApplicationContext start(String... more) {
		List<String> all = new ArrayList<>(this.setup);
		all.addAll(List.of(more));
		return new SpringApplication(Application.class).run(all.toArray(String[]::new));
	}

	private void database(TestDatabase database) {
		set("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
				"spring.datasource.password=" + database.password(),
				"spring.flyway.locations=filesystem:" + this.directory, "migrations.directory=" + this.directory,
				"migrations.exclude-tables=log", "management.endpoints.web.exposure.include=migrations",
				"spring.datasource.hikari.connection-timeout=1000");
	}

	private void poolOf(int size) {
		set("spring.datasource.hikari.maximum-pool-size=" + size);
	}

	private void set(String... properties) {
		Arrays.stream(properties).map("--"::concat).forEach(this.setup::add);
	}

	private void write(String name, String sql) throws IOException {
		Files.writeString(this.directory.resolve(name), sql);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EntityScan("org.migrationstarter.autoconfigure")
	static class Application {

	}

}
