package org.migrationstarter.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixteen processes that start at once on an empty database, where one migration takes
 * longer than a plain Flyway would wait.
 */
@Tag("minutes")
class SixteenInstancesTests {

	private static final int INSTANCES = 16;

	private static final Duration SLOW = Duration.ofSeconds(90);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	@TempDir
	private Path folder;

	@Test
	void allStartAndEachMigrationIsAppliedOnce() {
		List<CompletableFuture<Void>> databases = Stream.of(Engine.POSTGRESQL_18, Engine.MARIADB)
			.filter(Engine::isExpected)
			.map((engine) -> CompletableFuture.runAsync(() -> startOn(engine)))
			.toList();
		assertThat(databases).isNotEmpty().allSatisfy(CompletableFuture::join);
	}

	private void startOn(Engine engine) {
		TestDatabase database = TestDatabase.fresh(engine);
		String locations = locations(engine);
		List<Instance> instances = new ArrayList<>();
		try {
			ports().forEach((port) -> instances
				.add(Instance.start(port, this.folder, database, "--spring.flyway.locations=" + locations)));
			instances.forEach((instance) -> instance.awaitHealth(PATIENCE));
			expectEachOnce(database);
			expectOneWasWaitedFor(engine, instances);
		}
		finally {
			instances.forEach(Instance::close);
		}
	}

	// The scripts of the shop are for PostgreSQL and H2.
	private String locations(Engine engine) {
		boolean postgreSql = engine == Engine.POSTGRESQL_18;
		Path own = this.folder.resolve(engine.id());
		write(own.resolve("V20270101000000__create_run.sql"), "create table run (number int);");
		write(own.resolve("V20270102000000__run_slowly.sql"), "insert into run values (1); select %s(%d);"
			.formatted(postgreSql ? "pg_sleep" : "sleep", SLOW.toSeconds()));
		write(own.resolve("V20270103000000__run_again.sql"), "insert into run values (2);");
		return (postgreSql ? "classpath:db/migration," : "") + "filesystem:" + own;
	}

	private static void expectEachOnce(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
		List<String> versions = jdbc.queryForList(
				"select version from flyway_schema_history where version is not null order by installed_rank",
				String.class);
		assertThat(versions).doesNotHaveDuplicates().endsWith("20270101000000", "20270102000000", "20270103000000");
		assertThat(jdbc.queryForList("select number from run order by number", Integer.class)).containsExactly(1, 2);
	}

	private static void expectOneWasWaitedFor(Engine engine, List<Instance> instances) {
		assertThat(instances.stream().filter((instance) -> instance.waited().isZero()).count()).isBetween(1L,
				INSTANCES - 1L);
		Duration longest = instances.stream().map(Instance::waited).max(Comparator.naturalOrder()).orElseThrow();
		System.out.printf("%d instances on %s, one migration of %d s: the longest wait was %d s%n", INSTANCES,
				engine.id(), SLOW.toSeconds(), longest.toSeconds());
		assertThat(longest).isGreaterThan(Duration.ofSeconds(50));
		assertThat(instances).anySatisfy((instance) -> assertThat(instance.text()).contains("for 0 s so far",
				"for 10 s so far", "for 20 s so far", "of user " + ((engine == Engine.MARIADB) ? "root" : "postgres")));
	}

	private static List<Integer> ports() {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < INSTANCES; i++) {
				sockets.add(new ServerSocket(0));
			}
			List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
			for (ServerSocket socket : sockets) {
				socket.close();
			}
			return ports;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, String sql) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, sql);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
