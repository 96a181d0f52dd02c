package org.migrationstarter.database.locks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.LimitedSession;
import org.migrationstarter.database.LockWait;

/**
 * Asks what a statement waits for while it waits: afterwards the database no longer
 * knows. That takes a connection of its own, and only where a statement has waited for
 * half of its time.
 */
final class LockWatch implements AutoCloseable {

	private final DataSource dataSource;

	private @Nullable ScheduledThreadPoolExecutor timer;

	LockWatch(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	Question ask(LimitedSession session, Duration limit) {
		if (limit.isZero()) {
			return new Question(null, limit);
		}
		return new Question(timer().schedule(() -> answer(session), limit.toMillis() / 2, TimeUnit.MILLISECONDS),
				limit);
	}

	private ScheduledThreadPoolExecutor timer() {
		ScheduledThreadPoolExecutor timer = this.timer;
		if (timer == null) {
			timer = new ScheduledThreadPoolExecutor(1, (work) -> {
				Thread thread = new Thread(work, "migrations-lock-watch");
				thread.setDaemon(true);
				return thread;
			});
			timer.setRemoveOnCancelPolicy(true);
			this.timer = timer;
		}
		return timer;
	}

	private Optional<LockWait> answer(LimitedSession session) throws SQLException {
		try (Connection other = this.dataSource.getConnection()) {
			return session.waiting(other);
		}
	}

	@Override
	public void close() {
		if (this.timer != null) {
			this.timer.shutdownNow();
		}
	}

	/**
	 * A question that is asked in a while.
	 */
	record Question(@Nullable ScheduledFuture<Optional<LockWait>> future, Duration limit) implements AutoCloseable {

		private static final Duration PATIENCE = Duration.ofSeconds(1);

		// The answer may never come: a pool can be out of connections.
		@Nullable LockWait answer() {
			if (this.future == null) {
				return null;
			}
			long patience = Math.min(PATIENCE.toMillis(), this.limit.toMillis());
			try {
				return this.future.get(patience, TimeUnit.MILLISECONDS).orElse(null);
			}
			catch (TimeoutException ex) {
				return null;
			}
			catch (ExecutionException ex) {
				return new LockWait("a lock that cannot be looked at: " + ex.getCause().getMessage(), List.of());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return null;
			}
		}

		@Override
		public void close() {
			if (this.future != null) {
				this.future.cancel(true);
			}
		}

	}

}
