package org.migrationstarter.database.locks;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import org.migrationstarter.database.StatementLocks;

/**
 * Counts tries and makes the pauses between them.
 */
public final class LockTries {

	private final Consumer<String> listener;

	private StatementLocks locks;

	private int made = 1;

	/**
	 * Prepare to try.
	 * @param locks how long statements wait and how often they are tried
	 * @param listener what hears of each retry, before the pause, and of what is removed
	 * for it
	 */
	public LockTries(StatementLocks locks, Consumer<String> listener) {
		this.locks = locks;
		this.listener = listener;
	}

	/**
	 * A script begins.
	 * @param locks how long its statements wait and how often they are tried
	 */
	public void begin(StatementLocks locks) {
		this.locks = locks;
	}

	/**
	 * Return how long statements wait and how often they are tried.
	 * @return the settings of the current script
	 */
	public StatementLocks locks() {
		return this.locks;
	}

	/**
	 * Return how often the statement that failed last was tried.
	 * @return the number of tries
	 */
	public int made() {
		return this.made;
	}

	void removed(String leftover) {
		this.listener.accept("Removed " + leftover);
	}

	// What the script says itself goes for the rest of it.
	void leaveLimitToScript() {
		this.locks = this.locks.withTimeout(Duration.ZERO);
	}

	/**
	 * Wait for a while before the next try, if there is one left.
	 * @param failure why it is needed
	 * @param tries how many tries there have been
	 * @return {@code false} if that was the last one
	 */
	public boolean again(LockNotGrantedException failure, int tries) {
		this.made = tries;
		if (tries > this.locks.retries()) {
			return false;
		}
		Duration pause = this.locks.pause(tries, ThreadLocalRandom.current().nextDouble());
		this.listener.accept(new LockRetry(failure, tries + 1, this.locks.retries() + 1, pause).toString());
		try {
			Thread.sleep(pause.toMillis());
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
