package org.migrationstarter.database.locks;

import java.time.Duration;

/**
 * A statement that did not get a lock is about to be tried again.
 *
 * @param failure which statement it is, and what it waited for
 * @param number the number of the next try, from 2
 * @param count how many tries there are at most
 * @param pause how long others go first
 */
record LockRetry(LockNotGrantedException failure, int number, int count, Duration pause) {

	@Override
	public String toString() {
		return "No lock for '%s': it waited for %s; try %d of %d in %d ms".formatted(this.failure.firstLine(),
				this.failure.waited(), this.number, this.count, this.pause.toMillis());
	}

}
