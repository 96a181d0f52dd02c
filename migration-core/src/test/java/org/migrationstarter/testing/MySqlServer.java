package org.migrationstarter.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.containers.GenericContainer;

/**
 * A MySQL or MariaDB server: in a container, or a process of this machine.
 */
final class MySqlServer implements TestServer {

	private static final String USER = "root";

	/** What makes a server that need not survive a crash fast. */
	static final List<String> OPTIONS = List.of("--skip-log-bin", "--innodb-doublewrite=0",
			"--innodb-flush-log-at-trx-commit=0", "--character-set-server=utf8mb4");

	private static final int PORT = 3306;

	private final Engine engine;

	private final String source;

	private final String urlPrefix;

	private final AtomicInteger databases = new AtomicInteger();

	MySqlServer(Engine engine, String source, String host, int port) {
		this.engine = engine;
		this.source = source;
		this.urlPrefix = "jdbc:" + engine.id() + "://" + host + ":" + port + "/";
	}

	@SuppressWarnings("resource")
	static MySqlServer container(Engine engine, String image) {
		GenericContainer<?> container = new GenericContainer<>(image).withExposedPorts(PORT)
			.withEnv("MYSQL_ALLOW_EMPTY_PASSWORD", "yes")
			.withCommand(OPTIONS.toArray(String[]::new));
		container.start();
		return new MySqlServer(engine, "container " + image, container.getHost(), container.getMappedPort(PORT));
	}

	boolean isReady() {
		try (Connection connection = DriverManager.getConnection(this.urlPrefix, USER, "")) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	public String source() {
		return this.source;
	}

	@Override
	public TestDatabase createDatabase() {
		String name = "test_" + this.databases.incrementAndGet();
		JdbcClient.create(new DriverManagerDataSource(this.urlPrefix, USER, ""))
			.sql("create database " + name)
			.update();
		return new TestDatabase(this.engine, this.urlPrefix + name, USER, "");
	}

}
