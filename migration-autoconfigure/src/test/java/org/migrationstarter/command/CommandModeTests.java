package org.migrationstarter.command;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what comes to life while a command runs.
 */
class CommandModeTests {

	private static final List<String> ALIVE = new ArrayList<>();

	private static final String DATABASE = "--spring.datasource.url=jdbc:h2:mem:command-mode;DB_CLOSE_DELAY=-1";

	private static final String LOCATION = "--spring.flyway.locations=classpath:org/migrationstarter/command/shop";

	@BeforeEach
	void nothingIsAlive() {
		ALIVE.clear();
	}

	@Test
	void noBeanOfTheApplicationComesToLife() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations", "current", DATABASE, LOCATION);
		assertThat(run.exitCode()).as(run.talk()).isZero();
		assertThat(ALIVE).isEmpty();
	}

	@Test
	void theSameApplicationIsLivelyWithoutACommand() {
		try (var context = SpringApplication.run(LivelyApplication.class, "--spring.datasource.url=jdbc:h2:mem:lively",
				LOCATION, "--spring.main.web-application-type=none")) {
			assertThat(context.isRunning()).isTrue();
		}
		assertThat(ALIVE).contains("runner", "initializing", "eager", "lifecycle", "refreshed", "ready");
	}

	@Test
	void aMistypedCommandNamesTheNearestAndShowsTheUsage() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations", "curent");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.results()).isEmpty();
		assertThat(run.talk()).contains("Unknown command 'curent'", "Did you mean: migrations current?",
				"Usage: migrations");
	}

	@Test
	void aMistypedOptionNamesTheNearestAndShowsTheUsageOfItsCommand() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations", "current", "--chek-heads");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("Unknown option: '--chek-heads'", "--check-heads", "Usage: migrations current");
	}

	@Test
	void aMistypedFirstWordDoesNotStartTheApplication() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migration", "current");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("Did you mean 'migrations'?");
		assertThat(ALIVE).isEmpty();
	}

	@Test
	void helpIsAResult() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations", "history", "--help");
		assertThat(run.exitCode()).isZero();
		assertThat(run.talk()).isEmpty();
		assertThat(run.results()).contains("Usage: migrations history", "--rev-range");
	}

	@Test
	void withoutACommandTheCommandsAreShown() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.talk()).contains("Which command?", "history", "Exit codes");
	}

	@Test
	void aDatabaseThatCannotBeReachedIsSaidWithoutAStackTrace() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations", "current", LOCATION,
				"--spring.datasource.url=jdbc:postgresql://localhost:1/none");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("Error: No connection to the database can be had", "spring.datasource.url")
			.doesNotContain("\tat ");
	}

	@Test
	void debugGivesTheStackTrace() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations", "current", "--debug", LOCATION,
				"--spring.datasource.url=jdbc:postgresql://localhost:1/none");
		assertThat(run.talk()).contains("Error: ", "\tat ");
	}

	@Test
	void anApplicationThatCannotBeSetUpIsSaidTheSameWay() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations", "current",
				"--spring.datasource.url=nonsense");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).startsWith("Error: ").doesNotContain("\tat ");
	}

	@Test
	void migrationsThatAreTurnedOffAreNamed() {
		CommandRun run = CommandRun.of(LivelyApplication.class, "migrations", "heads", "--migrations.enabled=false");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.talk()).contains("migrations.enabled=false");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableScheduling
	static class LivelyApplication {

		@Bean
		CommandLineRunner runner() {
			return (arguments) -> ALIVE.add("runner");
		}

		@Bean
		InitializingBean initializing() {
			return () -> ALIVE.add("initializing");
		}

		@Bean
		@Lazy(false)
		Object eager() {
			return ALIVE.add("eager");
		}

		@Bean
		SmartLifecycle lifecycle() {
			return new Lively();
		}

		@Bean
		ApplicationListener<ContextRefreshedEvent> refreshed() {
			return (event) -> ALIVE.add("refreshed");
		}

		@Bean
		ApplicationListener<ApplicationReadyEvent> ready() {
			return (event) -> ALIVE.add("ready");
		}

		@Scheduled(fixedDelay = 1)
		void scheduled() {
			ALIVE.add("scheduled");
		}

	}

	private static final class Lively implements SmartLifecycle {

		@Override
		public void start() {
			ALIVE.add("lifecycle");
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return false;
		}

	}

}
