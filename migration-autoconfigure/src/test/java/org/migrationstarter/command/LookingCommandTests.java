package org.migrationstarter.command;

import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the commands that change nothing.
 */
class LookingCommandTests {

	private static final String LOCATION = "classpath:org/migrationstarter/command/shop";

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	@Test
	void currentOfAnEmptyDatabaseIsNothingAndCreatesNothing() {
		CommandRun run = run("current");
		assertThat(run.exitCode()).isZero();
		assertThat(run.results()).isEmpty();
		assertThat(tables()).isZero();
	}

	@Test
	void currentIsTheRevisionThatIsApplied() {
		migrate("20261101100000");
		assertThat(run("current").results()).isEqualToIgnoringNewLines("20261101100000, create customer");
	}

	@Test
	void currentMarksTheHead() {
		migrate("latest");
		assertThat(run("current").results()).isEqualToIgnoringNewLines("20261102100000 (head), add customer name");
	}

	@Test
	void currentTellsWhenItWasApplied() {
		migrate("latest");
		assertThat(run("current", "-v").results()).contains("state:      applied, on ", " by ");
	}

	@Test
	void aDatabaseBelowTheHeadIsFoundByItsExitCode() {
		migrate("20261101100000");
		CommandRun run = run("current", "--check-heads");
		assertThat(run.exitCode()).isEqualTo(3);
		assertThat(run.talk()).contains("1 to apply", "migrations upgrade head");
	}

	@Test
	void aDatabaseAtTheHeadIsFine() {
		migrate("latest");
		assertThat(run("current", "--check-heads").exitCode()).isZero();
	}

	@Test
	void historyShowsTheNewestFirst() {
		assertThat(run("history").results().lines()).containsExactly(
				"20261101100000 -> 20261102100000 (head), add customer name",
				"<base> -> 20261101100000, create customer");
	}

	@Test
	void historyMarksWhereTheDatabaseIs() {
		migrate("20261101100000");
		assertThat(run("history", "-i").results().lines()).containsExactly(
				"20261101100000 -> 20261102100000 (head) (pending), add customer name",
				"<base> -> 20261101100000 (current), create customer");
	}

	@Test
	void historyNeedsNoDatabase() {
		CommandRun run = CommandRun.of(Shop.class, "migrations", "history", "--spring.flyway.locations=" + LOCATION,
				"--spring.datasource.url=jdbc:postgresql://localhost:1/none");
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(run.results().lines()).hasSize(2);
	}

	@Test
	void aRangeThatBeginsAtTheCurrentRevisionAsksTheDatabase() {
		migrate("20261101100000");
		assertThat(run("history", "-r", "current:head").results().lines()).hasSize(2);
		assertThat(run("history", "-r", ":current").results().lines()).hasSize(1);
	}

	@Test
	void anAmbiguousVersionListsTheCandidates() {
		CommandRun run = run("show", "202611");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("V20261101100000__create_customer.sql",
				"V20261102100000__add_customer_name.sql");
	}

	@Test
	void showShowsBothScripts() {
		assertThat(run("show", "head").results()).contains("alter table customer add column name",
				"alter table customer drop column name");
	}

	@Test
	void headsAsJsonAreForScripts() {
		assertThat(run("heads", "--json").results()).isEqualToIgnoringNewLines(
				"[{\"version\":\"20261102100000\",\"description\":\"add customer name\",\"revises\":[\"20261101100000\"],"
						+ "\"script\":\"V20261102100000__add_customer_name.sql\",\"reversible\":true,\"labels\":[\"head\"]}]");
	}

	@Test
	void noEntityManagerFactoryIsBuilt() {
		// It would not find its table.
		CommandRun run = run("current", "--spring.jpa.hibernate.ddl-auto=validate");
		assertThat(run.exitCode()).as(run.talk()).isZero();
	}

	private CommandRun run(String... arguments) {
		String[] all = new String[arguments.length + 3];
		all[0] = "migrations";
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		all[all.length - 2] = "--spring.datasource.url=" + this.url;
		all[all.length - 1] = "--spring.flyway.locations=" + LOCATION;
		return CommandRun.of(Shop.class, all);
	}

	private void migrate(String target) {
		Flyway.configure().dataSource(dataSource()).locations(LOCATION).target(target).load().migrate();
	}

	private int tables() {
		return JdbcClient.create(dataSource())
			.sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
			.query(Integer.class)
			.single();
	}

	private JdbcDataSource dataSource() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL(this.url);
		dataSource.setUser("sa");
		return dataSource;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EntityScan("org.migrationstarter.autoconfigure")
	static class Shop {

	}

}
