package org.migrationstarter.migrate;

import java.util.Optional;

import org.migrationstarter.database.locks.LockNotGrantedException;
import org.migrationstarter.database.locks.LockTries;

/**
 * What is to be said of a migration that failed because it got no lock, beside what is
 * said of every one that failed.
 *
 * @param failure what it waited for
 * @param tries how it was tried
 */
record LockFailure(LockNotGrantedException failure, LockTries tries) {

	private static final String ACTION = "Let go of the lock, or give it more time: migrations.statement.lock-timeout=%s "
			+ "and migrations.statement.lock-retries=%d, or a line '-- lock-timeout: 30s' in the header of the script. ";

	// The sentence that tells of the lock, or nothing if it is not about one.
	static String description(Throwable failure, LockTries tries) {
		return of(failure, tries).map(LockFailure::description).orElse("");
	}

	// The sentence that comes before what else helps.
	static String action(Throwable failure, LockTries tries) {
		return of(failure, tries).map(LockFailure::action).orElse("");
	}

	private static Optional<LockFailure> of(Throwable failure, LockTries tries) {
		return LockNotGrantedException.in(failure).map((lock) -> new LockFailure(lock, tries));
	}

	private String description() {
		int made = this.tries.made();
		return "It was tried %s and waited for %s.\n".formatted((made > 1) ? made + " times" : "once",
				this.failure.waited());
	}

	private String action() {
		long timeout = this.tries.locks().timeout().toMillis();
		return ACTION.formatted((timeout % 1000 == 0) ? timeout / 1000 + "s" : timeout + "ms",
				this.tries.locks().retries());
	}

}
