package org.migrationstarter.history;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.revision.ActionableException;

/**
 * The lock that keeps instances apart could not be had. Nothing was changed.
 */
public final class LockException extends ActionableException {

	private LockException(String description, String action) {
		super(description, action, null);
	}

	static LockException timeIsUp(Duration waited, @Nullable String holder) {
		return new LockException(
				"Another instance has been changing this database for %s: %s. Nothing was changed by this one."
					.formatted(Turn.words(waited), (holder != null) ? holder : "the database does not tell which"),
				"See whether it is still at work. If it is, let it finish and start again, or set migrations.lock-wait to "
						+ "more than " + Turn.words(waited) + ". If it hangs, end its session in the database first.");
	}

	static LockException noSession() {
		return new LockException(
				"There is a connection pooler in transaction mode between the application and the database, "
						+ "which cannot keep the lock that migrations need. Nothing was changed.",
				"Give migrations a direct connection: set spring.flyway.url, spring.flyway.user and "
						+ "spring.flyway.password to the database's own address. The application can go on using the pooler.");
	}

}
