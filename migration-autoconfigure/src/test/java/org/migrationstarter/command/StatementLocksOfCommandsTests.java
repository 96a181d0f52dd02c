package org.migrationstarter.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that commands tell of DDL that gets no lock.
 */
@OnDatabase(Engine.POSTGRESQL_18)
class StatementLocksOfCommandsTests {

	private static final String WAITING = "select count(*) from pg_stat_activity "
			+ "where datname = current_database() and wait_event_type = 'Lock'";

	private final TestDatabase database;

	@TempDir
	private Path folder;

	StatementLocksOfCommandsTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void theyTryAgainAndSaySo() throws IOException, SQLException {
		Files.writeString(this.folder.resolve("V1__base.sql"), "create table base (id int);");
		Files.writeString(this.folder.resolve("V2__note.sql"), "alter table base add column note varchar(10);");
		Files.writeString(this.folder.resolve("U2__note.sql"), "alter table base drop column note;");
		assertThat(run(0, "upgrade", "1").exitCode()).isZero();
		try (Connection blocker = this.database.dataSource().getConnection();
				Statement statement = blocker.createStatement()) {
			blocker.setAutoCommit(false);
			statement.execute("select * from base");
			CommandRun refused = run(0, "upgrade");
			assertThat(refused.exitCode()).as(refused.talk()).isEqualTo(1);
			assertThat(refused.talk()).contains("It was tried once and waited for",
					"migrations.statement.lock-timeout");
		}
		for (List<String> command : List.of(List.of("upgrade"), List.of("downgrade", "-1"))) {
			CommandRun run = runUntilItTriedAgain(command);
			assertThat(run.exitCode()).as(run.talk()).isZero();
			assertThat(run.talk()).contains("No lock for 'alter table base ", "try 2 of 31 in ");
		}
	}

	private CommandRun runUntilItTriedAgain(List<String> command) throws SQLException {
		try (Connection blocker = this.database.dataSource().getConnection();
				Statement statement = blocker.createStatement()) {
			blocker.setAutoCommit(false);
			statement.execute("select * from base");
			CompletableFuture<CommandRun> run = CompletableFuture
				.supplyAsync(() -> run(30, command.toArray(String[]::new)));
			await(run, 1);
			await(run, 0);
			blocker.rollback();
			return run.join();
		}
	}

	private void await(CompletableFuture<CommandRun> run, int waiting) {
		JdbcTemplate jdbc = new JdbcTemplate(this.database.dataSource());
		long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (!run.isDone() && jdbc.queryForObject(WAITING, Integer.class) != waiting) {
			assertThat(System.nanoTime()).as("it took too long").isLessThan(deadline);
		}
	}

	private CommandRun run(int retries, String... arguments) {
		List<String> all = new ArrayList<>(List.of("migrations", "--spring.datasource.url=" + this.database.url(),
				"--spring.datasource.username=" + this.database.user(),
				"--spring.datasource.password=" + this.database.password(),
				"--spring.flyway.locations=filesystem:" + this.folder, "--migrations.statement.lock-timeout=500ms",
				"--migrations.statement.lock-retries=" + retries));
		all.addAll(List.of(arguments));
		return CommandRun.of(Application.class, all.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
