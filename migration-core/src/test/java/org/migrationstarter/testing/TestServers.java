package org.migrationstarter.testing;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/**
 * The servers of this JVM, each started when it is first needed.
 */
final class TestServers {

	private static final Map<Engine, TestServer> STARTED = new EnumMap<>(Engine.class);

	private static @Nullable Boolean docker;

	private TestServers() {
	}

	static synchronized TestServer started(Engine engine) {
		return STARTED.computeIfAbsent(engine, TestServers::start);
	}

	static synchronized Optional<TestServer> ifStarted(Engine engine) {
		return Optional.ofNullable(STARTED.get(engine));
	}

	static synchronized void forgetDatabases() {
		STARTED.values().forEach(TestServer::forgetDatabases);
	}

	private static TestServer start(Engine engine) {
		return switch (engine) {
			case POSTGRESQL_15 -> isDockerUsed() ? PostgreSqlServer.container(engine, "postgres:15-alpine")
					: PostgreSqlServer.embedded(engine);
			case POSTGRESQL_18 -> isDockerUsed() ? PostgreSqlServer.container(engine, "postgres:18-alpine")
					: PostgreSqlServer.embedded(engine);
			case MYSQL -> isDockerUsed() ? MySqlServer.container(engine, "mysql:8.4") : EmbeddedMySql.mySql();
			case MARIADB -> isDockerUsed() ? MySqlServer.container(engine, "mariadb:11.4") : EmbeddedMySql.mariaDb();
			case H2 -> new InProcessServer(engine, "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1", "sa");
			case HSQLDB -> new InProcessServer(engine, "jdbc:hsqldb:mem:%s", "sa");
			case SQLITE -> new InProcessServer(engine, "jdbc:sqlite:" + temporaryFolder() + "/%s.db", "");
		};
	}

	/**
	 * Whether servers run in containers: if a Docker engine answers, or as the system
	 * property {@code test.servers} ({@code docker} or {@code embedded}) says.
	 */
	private static boolean isDockerUsed() {
		if (docker == null) {
			docker = switch (System.getProperty("test.servers", "auto")) {
				case "auto" -> DockerClientFactory.instance().isDockerAvailable();
				case "docker" -> true;
				case "embedded" -> false;
				default -> throw new IllegalArgumentException("-Dtest.servers is none of auto, docker, embedded");
			};
		}
		return docker;
	}

	private static Path temporaryFolder() {
		return TemporaryFolder.create("sqlite", () -> {
		});
	}

}
