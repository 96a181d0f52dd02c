package org.migrationstarter.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that instances change a database one after the other.
 */
class TurnTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final List<String> news = new CopyOnWriteArrayList<>();

	private final CountDownLatch heard = new CountDownLatch(1);

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "MYSQL", "MARIADB", "SQLITE" })
	void oneWaitsForTheOtherAndHearsOfIt(Engine engine) throws Exception {
		Configuration configuration = configuration(TestDatabase.fresh(engine).dataSource());
		List<String> steps = new CopyOnWriteArrayList<>();
		CompletableFuture<Void> other = inTurn(configuration, (locked) -> {
			CompletableFuture<Void> waiting = CompletableFuture
				.runAsync(() -> turn(PATIENCE).take(configuration, (mine) -> steps.add("second")));
			assertThat(awaitNews()).isTrue();
			steps.add("first");
			return waiting;
		});
		other.get(1, TimeUnit.MINUTES);
		assertThat(steps).containsExactly("first", "second");
		assertThat(this.news).hasSizeGreaterThan(1).first().asString().contains("for 0 s so far, 1 min at most");
		assertThat(this.news.get(this.news.size() - 1)).startsWith("The other instance is done");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "MYSQL", "MARIADB" })
	void whoHasTheLockIsToldWhenTimeIsUp(Engine engine) {
		TestDatabase database = TestDatabase.fresh(engine);
		Configuration configuration = configuration(database.dataSource());
		AtomicInteger worked = new AtomicInteger();
		inTurn(configuration, (locked) -> {
			String id = new JdbcTemplate(locked.getDataSource()).queryForObject(
					engine.name().startsWith("P") ? "select pg_backend_pid()" : "select connection_id()", String.class);
			assertThatExceptionOfType(LockException.class)
				.isThrownBy(() -> turn(Duration.ofMillis(500)).take(configuration, (mine) -> worked.incrementAndGet()))
				.withMessageContaining(" " + id + " of user " + database.user())
				.satisfies((ex) -> assertThat(ex.getAction()).contains("migrations.lock-wait"));
			return id;
		});
		assertThat(worked).hasValue(0);
		assertThat(this.news).first().asString().contains("of user " + database.user());
		int after = turn(Duration.ZERO).take(configuration, (mine) -> worked.incrementAndGet());
		assertThat(after).isOne();
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18" })
	void aPlainFlywayGetsNoLock(Engine engine) {
		FluentConfiguration configuration = configuration(TestDatabase.fresh(engine).dataSource());
		inTurn(configuration,
				(locked) -> assertThatExceptionOfType(RuntimeException.class)
					.isThrownBy(() -> configuration.lockRetryCount(0).load().migrate())
					.withMessageContaining("lock"));
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL_15", "POSTGRESQL_18", "MYSQL", "MARIADB" })
	void aPlainFlywayIsWaitedFor(Engine engine) {
		Configuration configuration = configuration(TestDatabase.fresh(engine).dataSource());
		HistorySession.<Object>open(configuration, (session) -> {
			session.createTable();
			return session.locked(() -> assertThatExceptionOfType(LockException.class)
				.isThrownBy(() -> turn(Duration.ZERO).take(configuration, (mine) -> 1)));
		});
	}

	@ParameterizedTest
	@EnumSource(names = "H2")
	void aPlainFlywayThatMigratesIsWaitedFor(Engine engine) {
		Configuration configuration = configuration(TestDatabase.fresh(engine).dataSource());
		new Flyway(configuration).baseline();
		HistorySession.<Object>open(configuration,
				(session) -> session.locked(() -> assertThatExceptionOfType(LockException.class)
					.isThrownBy(() -> turn(Duration.ZERO).take(configuration, (mine) -> 1))));
	}

	@ParameterizedTest
	@EnumSource
	void theWorkNeedsNoConnectionMore(Engine engine) {
		CountingDataSource without = new CountingDataSource(TestDatabase.fresh(engine).dataSource());
		configuration(without).load().migrate();
		CountingDataSource within = new CountingDataSource(TestDatabase.fresh(engine).dataSource());
		inTurn(configuration(within), (locked) -> new Flyway(locked).migrate());
		assertThat(within.most).hasValue(without.most.get());
		assertThat(within.open).hasValue(0);
	}

	private <T> T inTurn(Configuration configuration, Function<Configuration, T> work) {
		return new Turn(PATIENCE, (text) -> {
		}).take(configuration, work);
	}

	private Turn turn(Duration atMost) {
		return new Turn(atMost, (text) -> {
			this.news.add(text);
			this.heard.countDown();
		});
	}

	private boolean awaitNews() {
		try {
			return this.heard.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static FluentConfiguration configuration(DataSource dataSource) {
		FluentConfiguration configuration = Flyway.configure().dataSource(dataSource).locations(new String[0]);
		configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
		return configuration;
	}

	/**
	 * Counts how many connections are open at the same time.
	 */
	private static final class CountingDataSource extends DelegatingDataSource {

		private final AtomicInteger open = new AtomicInteger();

		private final AtomicInteger most = new AtomicInteger();

		CountingDataSource(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			int now = this.open.incrementAndGet();
			this.most.accumulateAndGet(now, Math::max);
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals("close") && !connection.isClosed()) {
							this.open.decrementAndGet();
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					});
		}

	}

}
