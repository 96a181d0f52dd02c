package org.migrationstarter.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import org.migrationstarter.actuate.MigrationsEndpoint;
import org.migrationstarter.actuate.MigrationsHealthIndicator;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests that nothing that is printed has a password in it, wherever the password stands.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

	private static final String SECRET = "tops3cret";

	private final String memory = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	// This server takes any password.
	private final TestDatabase database = TestDatabase.fresh(Engine.POSTGRESQL_15);

	private final String url = this.database.url() + "?user=" + this.database.user() + "&password=" + SECRET;

	@TempDir
	private Path directory;

	private int before;

	@BeforeEach
	void noteWhatOthersHavePrinted(CapturedOutput output) {
		this.before = output.length();
	}

	// In each of these somebody made a mistake.
	static Stream<List<String>> unreachable() {
		return Stream.of(
				List.of("--spring.datasource.url=jdbc:postgresql://no-such-host.invalid/shop?user=me&password="
						+ SECRET),
				List.of("--spring.datasource.url=jdbc:postgresql://me:" + SECRET + "@localhost:1/shop"),
				List.of("--spring.datasource.url=jdbc:postgres://me:" + SECRET + "@localhost/shop"),
				List.of("--spring.datasource.url=jdbc:mysql://me:" + SECRET + "@localhost:1/shop"),
				List.of("--spring.datasource.url=jdbc:mysql://localhost:1/shop?user=me&password=" + SECRET),
				List.of("--spring.datasource.url=jdbc:mysql://me:" + SECRET + "@localhost:notaport/shop"),
				List.of("--spring.datasource.url=jdbc:mariadb://localhost:1/shop?user=me&password=" + SECRET),
				List.of("--spring.datasource.url=jdbc:mariadb://me:" + SECRET + "@localhost:1/shop"),
				List.of("--spring.datasource.url=jdbc:h2:tcp://localhost:1/shop;USER=me;PASSWORD=" + SECRET),
				List.of("--spring.datasource.url=jdbc:h2:mem:x;USER=me;PASSWORD=" + SECRET + ";NO_SUCH_SETTING=1"),
				List.of("--spring.datasource.url=jdbc:h2:mem:y",
						"--spring.flyway.url=jdbc:postgresql://localhost:1/shop?user=me&password=" + SECRET),
				List.of("--spring.datasource.url=jdbc:h2:mem:y",
						"--spring.flyway.url=jdbc:postgresql://me:" + SECRET + "@localhost:1/shop"));
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("unreachable")
	void aStartThatReachesNoDatabase(List<String> arguments, CapturedOutput output) throws IOException {
		migration();
		assertThatException().isThrownBy(() -> start(arguments));
		assertHidden(output);
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("unreachable")
	void aCommandThatReachesNoDatabase(List<String> arguments, CapturedOutput output) throws IOException {
		migration();
		CommandRun run = run(arguments, "upgrade", "--debug");
		assertThat(run.exitCode()).as(run.talk()).isEqualTo(1);
		assertHidden(run, output);
	}

	@Test
	void aPasswordThatIsWrong(CapturedOutput output) throws IOException {
		migration();
		TestDatabase database = TestDatabase.fresh(Engine.MARIADB);
		JdbcClient client = JdbcClient.create(database.dataSource());
		client.sql("create user if not exists secretive identified by 'another'").update();
		String url = database.url();
		String withPassword = url + (url.contains("?") ? "&" : "?") + "user=secretive&password=" + SECRET;
		assertThatException().isThrownBy(() -> start(List.of("--spring.datasource.url=" + withPassword)));
		assertHidden(run(List.of("--spring.datasource.url=" + withPassword), "current", "--debug"), output);
	}

	@Test
	void allThatCommandsSay(CapturedOutput output) throws IOException {
		List<String> arguments = List.of("--spring.datasource.url=" + this.url,
				"--migrations.backup.command=sh -c 'env | grep MIGRATIONS'");
		migration();
		StringBuilder said = new StringBuilder();
		for (String command : List.of("history -i -v", "show 1", "upgrade --sql", "upgrade", "current -v", "check",
				"revision --autogenerate --print -m More", "downgrade -1 --sql", "downgrade -1", "stamp head --verify",
				"repair", "reset --yes")) {
			List<String> words = new ArrayList<>(List.of(command.split(" ")));
			words.add("--debug");
			CommandRun run = run(arguments, words.toArray(String[]::new));
			assertHidden(run, output);
			said.append(run.talk());
		}
		assertThat(said).contains("MIGRATIONS_PASSWORD=***", "Applied 1 (a)", "Took back 1 (a)", "Dropped.");
	}

	@Test
	void aScriptThatFails(CapturedOutput output) throws IOException {
		Files.writeString(this.directory.resolve("V1__fails.sql"), "create table no_such_type (id nothing);");
		assertThatException().isThrownBy(() -> start(List.of("--spring.datasource.url=" + this.url)));
		assertHidden(run(List.of("--spring.datasource.url=" + this.url), "upgrade", "--debug"), output);
	}

	@Test
	void aScratchDatabaseThatCannotBeReached(CapturedOutput output) throws IOException {
		migration();
		assertHidden(run(List.of("--spring.datasource.url=" + this.memory,
				"--migrations.scratch.url=jdbc:postgresql://me:" + SECRET + "@localhost:1/scratch",
				"--migrations.scratch.password=" + SECRET), "check", "--debug"), output);
		assertHidden(run(
				List.of("--spring.datasource.url=" + this.memory,
						"--migrations.scratch.url=jdbc:h2:tcp://localhost:1/scratch;USER=me;PASSWORD=" + SECRET),
				"check", "--debug"), output);
	}

	@Test
	void theEndpointAndTheHealth(CapturedOutput output) throws IOException {
		migration();
		try (ConfigurableApplicationContext context = start(
				List.of("--spring.datasource.url=" + this.url, "--management.endpoint.migrations.show-values=always",
						"--management.endpoints.web.exposure.include=*"))) {
			MigrationsEndpoint endpoint = context.getBean(MigrationsEndpoint.class);
			assertThat(JsonMapper.shared().writeValueAsString(List.of(endpoint.migrations(), endpoint.migration("1"))))
				.contains("create table")
				.doesNotContain(SECRET);
			MigrationsHealthIndicator health = context.getBean(MigrationsHealthIndicator.class);
			assertThat(health.health().getDetails().toString()).contains("UP_TO_DATE").doesNotContain(SECRET);
		}
		try (ConfigurableApplicationContext context = start(List.of("--spring.datasource.url=" + this.url))) {
			context.getBean(HikariDataSource.class).close();
			MigrationsHealthIndicator health = context.getBean(MigrationsHealthIndicator.class);
			assertThat(health.health().getDetails().toString()).contains("error").doesNotContain(SECRET);
		}
		assertHidden(output);
	}

	private void migration() throws IOException {
		Files.writeString(this.directory.resolve("V1__a.sql"), "create table a (id int);");
		Files.writeString(this.directory.resolve("U1__a.sql"), "drop table a;");
	}

	private void assertHidden(CommandRun run, CapturedOutput output) {
		assertThat((run.results() + run.talk()).lines().filter((line) -> line.contains(SECRET))).isEmpty();
		assertHidden(output);
	}

	private void assertHidden(CapturedOutput output) {
		assertThat(output.toString().substring(this.before).lines().filter((line) -> line.contains(SECRET))).isEmpty();
	}

	private ConfigurableApplicationContext start(List<String> arguments) {
		return new SpringApplication(Shop.class).run(Stream
			.concat(Stream.of("--debug", "--spring.main.web-application-type=none",
					"--spring.datasource.hikari.connection-timeout=500",
					"--spring.flyway.locations=filesystem:" + this.directory), arguments.stream())
			.toArray(String[]::new));
	}

	private CommandRun run(List<String> arguments, String... command) {
		return CommandRun.of(Shop.class,
				Stream
					.of(Stream.of("migrations"), Stream.of(command),
							Stream.of("--spring.datasource.hikari.connection-timeout=500",
									"--spring.flyway.locations=filesystem:" + this.directory),
							arguments.stream())
					.flatMap((words) -> words)
					.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EntityScan("org.migrationstarter.autoconfigure")
	static class Shop {

	}

}
