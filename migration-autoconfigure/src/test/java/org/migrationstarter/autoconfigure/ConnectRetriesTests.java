package org.migrationstarter.autoconfigure;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.startup.MigrationUnits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start does with a database that comes up later than the application.
 */
class ConnectRetriesTests {

	@Test
	void waitsForTheDatabaseAsLongAsFlywayMay() {
		Applications.withoutEntities()
			.withUserConfiguration(LateServer.class)
			.withPropertyValues("spring.flyway.locations=classpath:migrations/two", "spring.flyway.connect-retries=5",
					"spring.flyway.connect-retries-interval=1s")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(MigrationUnits.class).all().get(0).lastRun().orElseThrow().applied())
					.hasSize(3);
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class LateServer {

		@Bean
		DataSource dataSource() throws IOException {
			try (ServerSocket socket = new ServerSocket(0)) {
				return new LateDatabase(socket.getLocalPort());
			}
		}

	}

	/**
	 * A database whose server starts as soon as somebody has failed to reach it.
	 */
	static final class LateDatabase extends DelegatingDataSource implements AutoCloseable {

		private final String port;

		private Server server;

		LateDatabase(int port) {
			super(new DriverManagerDataSource("jdbc:h2:tcp://localhost:%d/mem:late;DB_CLOSE_DELAY=-1".formatted(port),
					"sa", ""));
			this.port = Integer.toString(port);
		}

		@Override
		public Connection getConnection() throws SQLException {
			try {
				return super.getConnection();
			}
			catch (SQLException ex) {
				if (this.server == null) {
					this.server = Server.createTcpServer("-tcpPort", this.port, "-ifNotExists").start();
				}
				throw ex;
			}
		}

		@Override
		public void close() {
			this.server.stop();
		}

	}

}
