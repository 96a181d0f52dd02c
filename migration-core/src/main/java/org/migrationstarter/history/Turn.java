package org.migrationstarter.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.Databases;
import org.migrationstarter.database.MigrationLock;
import org.migrationstarter.database.MigrationLock.Held;

/**
 * One instance's turn to change a database that others may want to change too:
 * <ol>
 * <li>Try to take the lock, again and again, until it is free or time is up.</li>
 * <li>Hold it in a session of its own, for as long as the work takes.</li>
 * <li>Let the work use that session as its first connection, so that it needs no
 * connection more than without.</li>
 * </ol>
 * What there is to do has to be read in the turn: others may have done it before.
 */
public final class Turn {

	private static final Duration PAUSE = Duration.ofMillis(200);

	private static final Duration NEWS = Duration.ofSeconds(10);

	private final Duration atMost;

	private final Consumer<String> news;

	/**
	 * Prepare to wait for a turn.
	 * @param atMost how long to wait
	 * @param news what hears of the waiting: at once and every ten seconds, whom it is
	 * for
	 */
	public Turn(Duration atMost, Consumer<String> news) {
		this.atMost = atMost;
		this.news = news;
	}

	/**
	 * Wait until nobody else changes the database, and work on it.
	 * @param configuration how a Flyway reaches the database
	 * @param work the work, which is given the configuration to do it with
	 * @param <T> the type of its result
	 * @return the result of the work
	 * @throws LockException if time is up, or the lock cannot be held
	 * @throws org.springframework.dao.DataAccessException if the database cannot be
	 * reached
	 */
	public <T extends @Nullable Object> T take(Configuration configuration, Function<Configuration, T> work) {
		DataSource dataSource = configuration.getDataSource();
		ConnectionCallback<T> turn = (connection) -> {
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(true);
			try {
				return take(configuration, connection, work);
			}
			finally {
				if (!connection.isClosed()) {
					connection.setAutoCommit(autoCommit);
				}
			}
		};
		return new JdbcTemplate(dataSource).execute(turn);
	}

	/**
	 * Wait until nobody else changes the database, and do some work that has no result.
	 * @param configuration how a Flyway reaches the database
	 * @param work the work, which is given the configuration to do it with
	 * @throws LockException if time is up, or the lock cannot be held
	 */
	public void run(Configuration configuration, Consumer<Configuration> work) {
		take(configuration, (locked) -> {
			work.accept(locked);
			return true;
		});
	}

	private <T extends @Nullable Object> T take(Configuration configuration, Connection connection,
			Function<Configuration, T> work) throws SQLException {
		DataSource dataSource = configuration.getDataSource();
		MigrationLock lock = Databases.all().of(new SingleConnectionDataSource(connection, true)).lock();
		if (!lock.keepsSession(connection, dataSource)) {
			throw LockException.noSession();
		}
		Held held = await(lock, connection, HistoryTable.on(connection, configuration).sqlName());
		T result;
		try {
			result = work.apply(Flyway.configure(configuration.getClassLoader())
				.configuration(configuration)
				.dataSource(new LendingDataSource(dataSource, connection)));
		}
		catch (RuntimeException | Error ex) {
			release(held, ex);
			throw ex;
		}
		held.release();
		return result;
	}

	private static void release(Held held, Throwable failure) {
		try {
			held.release();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	private Held await(MigrationLock lock, Connection connection, String table) throws SQLException {
		long start = System.nanoTime();
		Duration nextNews = Duration.ZERO;
		while (true) {
			Optional<Held> held = lock.tryLock(connection, table);
			Duration waited = Duration.ofNanos(System.nanoTime() - start);
			if (held.isPresent()) {
				if (!nextNews.isZero()) {
					this.news.accept("The other instance is done, after a wait of " + words(waited) + ".");
				}
				return held.get();
			}
			String holder = lock.holder(connection, table).orElse(null);
			if (waited.compareTo(this.atMost) >= 0) {
				throw LockException.timeIsUp(waited, holder);
			}
			if (waited.compareTo(nextNews) >= 0) {
				this.news.accept("Waiting for another instance that changes this database%s, for %s so far, %s at most."
					.formatted((holder != null) ? " (" + holder + ")" : "", words(waited), words(this.atMost)));
				nextNews = nextNews.plus(NEWS);
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while another instance changes the database", ex);
		}
	}

	// As people write it.
	static String words(Duration duration) {
		long seconds = duration.toSeconds();
		if (seconds < 60) {
			return seconds + " s";
		}
		return (seconds % 60 == 0) ? seconds / 60 + " min" : seconds / 60 + " min " + seconds % 60 + " s";
	}

}
