package org.migrationstarter.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the commands that apply migrations and take them back.
 */
class ApplyingCommandTests {

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	@TempDir
	private Path directory;

	@BeforeEach
	void writeMigrations() throws IOException {
		write("V1__create_customer.sql", "create table customer (id int);");
		write("U1__create_customer.sql", "drop table customer;");
		write("V2__add_name.sql", "alter table customer add column name varchar(50);");
		write("U2__add_name.sql", "alter table customer drop column name;");
		write("V3__fill_names.sql", "update customer set name = 'nobody';");
	}

	@Test
	void upgradeGoesToTheHead() {
		CommandRun run = run("upgrade");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.talk()).contains("[1/3] 1 (create customer)", "[3/3] 3 (fill names)");
		assertThat(run("current").results()).startsWith("3 (head)");
	}

	@Test
	void upgradeWithNothingToDoSaysSo() {
		run("upgrade");
		CommandRun run = run("upgrade", "head");
		assertThat(run.exitCode()).isZero();
		assertThat(run.talk()).contains("Nothing to apply");
	}

	@Test
	void upgradeWithoutAnyMigrationSaysWhereItLooked() {
		CommandRun run = CommandRun.of(Application.class, "migrations", "upgrade",
				"--spring.datasource.url=" + this.url, "--spring.flyway.locations=classpath:db/nowhere");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.talk()).contains("there is no migration in classpath:db/nowhere");
	}

	@Test
	void upgradeWithNothingToDoStillRefusesAnEditedMigration() throws IOException {
		run("upgrade");
		write("V2__add_name.sql", "alter table customer add column name varchar(60);");
		CommandRun run = run("upgrade");
		assertThat(run.exitCode()).isOne();
		assertThat(run.talk()).contains("version 2", "'migrations repair'").doesNotContain("Nothing to apply");
	}

	@Test
	void stepsAreCountedFromWhereTheDatabaseIs() {
		run("upgrade", "+2");
		assertThat(run("current").results()).startsWith("2,");
		assertThat(run("downgrade", "-1").exitCode()).isZero();
		assertThat(run("current").results()).startsWith("1,");
		assertThat(run("upgrade", "1+1").exitCode()).isZero();
		assertThat(run("current").results()).startsWith("2,");
	}

	@Test
	void aStepTooFarIsRefused() {
		CommandRun run = run("upgrade", "+9");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("'+9' goes too far");
		assertThat(run("current").results()).isEmpty();
	}

	@Test
	void aMigrationWithoutADowngradeStopsEverything() {
		run("upgrade");
		CommandRun run = run("downgrade", "base");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("no downgrade: V3__fill_names.sql", "Nothing was run");
		assertThat(run("current").results()).startsWith("3 (head)");
	}

	@Test
	void downgradeToBaseLeavesNothing() {
		run("upgrade", "2");
		CommandRun run = run("downgrade", "base");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run("current").results()).isEmpty();
		assertThat(JdbcClient.create(dataSource())
			.sql("select count(*) from information_schema.tables where table_name = 'CUSTOMER'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aMigrationThatFailsIsExplainedWithoutAStackTrace() throws IOException {
		write("V4__fails.sql", "create table other (id int);\nalter table missing add column name int;");
		CommandRun run = run("upgrade");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("V4__fails.sql", "alter table missing", "migrations repair")
			.doesNotContain("\tat ");
	}

	@Test
	void severalHeadsAreRefusedWithTheirNames() throws IOException {
		write("V4__left.sql", "-- revises: 3\nselect 1;");
		write("V5__right.sql", "-- revises: 3\nselect 1;");
		CommandRun run = run("upgrade");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("V4__left.sql", "V5__right.sql", "migrations merge");
		assertThat(run("upgrade", "heads").exitCode()).isZero();
		assertThat(run("current").results().lines()).hasSize(2);
	}

	@Test
	void statementsAreWrittenAndNotRun() {
		run("upgrade", "+1");
		CommandRun run = run("upgrade", "--sql");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.results()).contains("alter table customer add column name", "update customer", "insert into")
			.doesNotContain("create table customer");
		assertThat(run("current").results()).startsWith("1,");
		assertThat(run("downgrade", "base", "--sql").results()).contains("drop table customer");
	}

	@Test
	void statementsAreWrittenWithoutAConnection() {
		CommandRun run = CommandRun.of(Application.class, "migrations", "upgrade", "1:2", "--sql", "--database",
				"postgresql", "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
				"--spring.flyway.locations=filesystem:" + this.directory);
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.results()).contains("alter table customer add column name").doesNotContain("update customer");
	}

	@Test
	void aDowngradeWithoutAConnectionNeedsToKnowWhereItBegins() {
		CommandRun run = run("downgrade", "1", "--sql", "--database", "postgresql");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("migrations downgrade head:1 --sql");
	}

	@Test
	void aRangeIsNotRun() {
		CommandRun run = run("upgrade", "1:2");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("--sql --database");
	}

	@Test
	void stampRunsNothing() {
		CommandRun run = run("stamp", "2");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.talk()).contains("Marked as applied: 1 (create customer)");
		assertThat(run("current").results()).startsWith("2,");
		assertThat(run("stamp", "1").talk()).contains("Marked as taken back: V2__add_name.sql");
		assertThat(run("stamp", "1").talk()).contains("says so already");
	}

	@Test
	void stampIsWrittenAndNotRun() {
		CommandRun run = run("stamp", "2", "--sql");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.results()).contains("CREATE TABLE", "V1__create_customer.sql", "V2__add_name.sql")
			.doesNotContain("create table customer", "V3__fill_names.sql");
		assertThat(run("current").results()).isEmpty();
	}

	@Test
	void stampIsWrittenWithoutAConnection() {
		CommandRun run = CommandRun.of(Application.class, "migrations", "stamp", "head", "--sql", "--database",
				"postgresql", "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
				"--spring.flyway.locations=filesystem:" + this.directory);
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.results()).contains("begin;", "V3__fill_names.sql", "commit;").doesNotContain("update customer");
	}

	@Test
	void stampProvesWhereTheDatabaseIs() {
		run("upgrade", "+2");
		run("stamp", "base");
		CommandRun wrong = run("stamp", "1", "--verify");
		assertThat(wrong.exitCode()).isEqualTo(1);
		assertThat(wrong.talk()).containsIgnoringCase("drop column customer.name").contains("Nothing was stamped");
		assertThat(run("current").results()).isEmpty();
		assertThat(run("stamp", "2", "--verify").exitCode()).isZero();
		assertThat(run("current").results()).startsWith("2,");
	}

	@Test
	void repairShowsWhatItWouldDoAndNeedsAYes() throws IOException {
		run("upgrade");
		write("V2__add_name.sql", "alter table customer add column name varchar(60);");
		CommandRun refused = run("repair");
		assertThat(refused.exitCode()).isEqualTo(2);
		assertThat(refused.talk()).contains("V2__add_name.sql", "--yes");
		assertThat(run("repair", "--yes").talk()).contains("Repaired");
		assertThat(run("repair").talk()).contains("Nothing to repair");
	}

	@Test
	void repairNamesAScriptOnce() throws IOException {
		write("V4__fails.sql", "create table other (id int);\nalter table missing add column name int;");
		run("upgrade");
		assertThat(run("repair").talk()).containsOnlyOnce("V4__fails.sql");
	}

	@Test
	void resetDropsEverythingAfterAYes() {
		run("upgrade");
		assertThat(run("reset").exitCode()).isEqualTo(2);
		assertThat(run("current").results()).startsWith("3 (head)");
		CommandRun run = run("reset", "--yes");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run("current").results()).isEmpty();
	}

	@Test
	void resetIsRefusedInAProtectedProfile() {
		run("upgrade");
		CommandRun run = run("reset", "--yes", "--spring.profiles.active=prod");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("'prod' is protected");
		assertThat(run("current").results()).startsWith("3 (head)");
	}

	@Test
	void aPlainFlywayProjectIsTakenOverWithoutChangingAFile() throws IOException {
		Flyway flyway = Flyway.configure().dataSource(dataSource()).locations("filesystem:" + this.directory).load();
		flyway.migrate();
		assertThat(run("current").results()).startsWith("3 (head)");
		run("revision", "-m", "More", "--version", "4");
		assertThat(run("upgrade").exitCode()).isZero();
		flyway.validate();
		assertThat(run("downgrade", "-1").exitCode()).isZero();
		assertThat(flyway.info().pending()).extracting((info) -> info.getVersion().getVersion()).containsExactly("4");
		assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
		assertThat(run("current", "--check-heads").exitCode()).isZero();
	}

	@Test
	void oneOfSeveralFlywaysIsNamed() {
		CommandRun unnamed = run(TwoDatabases.class, "current");
		assertThat(unnamed.exitCode()).isEqualTo(2);
		assertThat(unnamed.talk()).contains("ledger", "shop", "--name ledger");
		assertThat(run(TwoDatabases.class, "upgrade", "--name", "shop").exitCode()).isZero();
		assertThat(run(TwoDatabases.class, "current", "--name", "shop").results()).startsWith("3 (head)");
		assertThat(run(TwoDatabases.class, "current", "--name", "shp").talk()).contains("no Flyway bean 'shp'");
	}

	private void write(String name, String sql) throws IOException {
		Files.writeString(this.directory.resolve(name), sql);
	}

	private CommandRun run(String... arguments) {
		return run(Application.class, arguments);
	}

	private CommandRun run(Class<?> application, String... arguments) {
		List<String> all = new ArrayList<>(List.of("migrations", "--spring.datasource.url=" + this.url,
				"--spring.flyway.locations=filesystem:" + this.directory));
		all.addAll(List.of(arguments));
		return CommandRun.of(application, all.toArray(String[]::new));
	}

	private JdbcDataSource dataSource() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL(this.url);
		dataSource.setUser("sa");
		return dataSource;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class TwoDatabases {

		@Bean
		Flyway shop(DataSource dataSource, @Value("${spring.flyway.locations}") String location) {
			return Flyway.configure().dataSource(dataSource).locations(location).load();
		}

		@Bean
		Flyway ledger(@Value("${spring.flyway.locations}") String location) {
			return Flyway.configure().dataSource("jdbc:h2:mem:ledger", "sa", "").locations(location).load();
		}

	}

}
