package org.migrationstarter.database;

import java.time.Duration;

/**
 * How long DDL waits for locks before it gets out of the way of those who queue behind
 * it, and how often it is tried.
 *
 * @param timeout how long it waits, or zero for as long as the database lets it
 * @param retries how often it is tried again
 */
public record StatementLocks(Duration timeout, int retries) {

	private static final StatementLocks DEFAULTS = new StatementLocks(Duration.ofSeconds(5), 10);

	private static final int FIRST_PAUSE = 10;

	private static final int LONGEST_PAUSE = 6;

	public StatementLocks {
		if (timeout.isNegative()) {
			throw new IllegalArgumentException("A lock timeout cannot be negative: " + timeout);
		}
		if (retries < 0) {
			throw new IllegalArgumentException("The number of retries cannot be negative: " + retries);
		}
	}

	/**
	 * Return what applies if nobody says otherwise.
	 * @return five seconds and ten retries
	 */
	public static StatementLocks defaults() {
		return DEFAULTS;
	}

	/**
	 * Return the same with another timeout.
	 * @param timeout how long a statement waits
	 * @return the settings
	 */
	public StatementLocks withTimeout(Duration timeout) {
		return new StatementLocks(timeout, this.retries);
	}

	/**
	 * Return how long all tries together may wait.
	 * @return the sum, without the pauses between them
	 */
	public Duration ofAllTries() {
		return this.timeout.multipliedBy(this.retries + 1L);
	}

	/**
	 * Return how long to let others go first. The pauses double from a tenth of the
	 * timeout up to six times the timeout; each is shortened by up to a half, so that two
	 * that wait for each other do not meet again.
	 * @param retry the number of the retry that follows, from 1
	 * @param chance a random number from 0 to 1
	 * @return the pause
	 */
	public Duration pause(int retry, double chance) {
		Duration scale = this.timeout.isZero() ? DEFAULTS.timeout : this.timeout;
		long longest = scale.toMillis() * LONGEST_PAUSE;
		long whole = Math.min(longest, scale.toMillis() / FIRST_PAUSE << Math.min(retry - 1, LONGEST_PAUSE));
		return Duration.ofMillis(Math.round(whole * (1 + chance) / 2));
	}

}
