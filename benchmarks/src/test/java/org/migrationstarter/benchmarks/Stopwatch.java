package org.migrationstarter.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times pieces of work in turn, so that what slows the machine down slows both.
 */
final class Stopwatch {

	private static final int WARM_UP = 10;

	private static final int ROUNDS = 7;

	private Stopwatch() {
	}

	/**
	 * Time one piece of work.
	 * @param work the work
	 * @return the median, warm
	 */
	static Duration median(Work work) {
		return medians(work)[0];
	}

	/**
	 * Time several pieces of work, round by round.
	 * @param work the pieces
	 * @return the median of each, warm
	 */
	static Duration[] medians(Work... work) {
		long[][] nanos = new long[work.length][ROUNDS];
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			for (int piece = 0; piece < work.length; piece++) {
				long time = time(work[piece]);
				if (round >= 0) {
					nanos[piece][round] = time;
				}
			}
		}
		return Arrays.stream(nanos)
			.map((times) -> Arrays.stream(times).sorted().skip(ROUNDS / 2).findFirst().getAsLong())
			.map(Duration::ofNanos)
			.toArray(Duration[]::new);
	}

	private static long time(Work work) {
		try {
			long start = System.nanoTime();
			work.run();
			return System.nanoTime() - start;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Compare two times.
	 * @param ours our time
	 * @param theirs the peer's time
	 * @return how much of the peer's time ours is
	 */
	static double ratio(Duration ours, Duration theirs) {
		return (double) ours.toNanos() / theirs.toNanos();
	}

	/**
	 * Print a row of figures.
	 * @param what what was measured
	 * @param format how to print the figures
	 * @param figures the figures
	 */
	static void report(String what, String format, Object... figures) {
		System.out.printf(Locale.ROOT, "%-60s %s%n", what, String.format(Locale.ROOT, format, figures));
	}

	/**
	 * Something to be timed.
	 */
	interface Work {

		void run() throws Exception;

	}

}
