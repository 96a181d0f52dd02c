package org.migrationstarter.startup;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.migrationstarter.migrate.MigrationStatus;

/**
 * Waits until another process has applied what is pending. Only the history is read.
 */
final class MigrationsWait {

	private static final Log logger = LogFactory.getLog(MigrationsWait.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration NEWS = Duration.ofSeconds(10);

	private final HeadCheck check;

	private final Duration atMost;

	MigrationsWait(HeadCheck check, Duration atMost) {
		this.check = check;
		this.atMost = atMost;
	}

	MigrationStatus await() {
		long start = System.nanoTime();
		Duration nextNews = Duration.ZERO;
		while (true) {
			MigrationStatus status = this.check.status();
			HeadCheck.refuseFailed(status);
			if (status.pending().isEmpty()) {
				return status;
			}
			Duration waited = Duration.ofNanos(System.nanoTime() - start);
			if (waited.compareTo(this.atMost) >= 0) {
				throw timeIsUp(status);
			}
			if (waited.compareTo(nextNews) >= 0) {
				logger.info("Migrations: waiting for another process to apply %s, for %d s so far, %d s at most"
					.formatted(HeadCheck.scripts(status.pending()), waited.toSeconds(), this.atMost.toSeconds()));
				nextNews = nextNews.plus(NEWS);
			}
			pause();
		}
	}

	private MigrationsStartupException timeIsUp(MigrationStatus status) {
		return new MigrationsStartupException(
				"Nobody has applied all migrations within %d s. Pending: %s.".formatted(this.atMost.toSeconds(),
						HeadCheck.scripts(status.pending())),
				"See what became of the process that runs 'migrations upgrade' with this build. If it takes longer, set "
						+ "migrations.wait-timeout to more. If there is none, set migrations.on-start=apply.");
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for migrations", ex);
		}
	}

}
