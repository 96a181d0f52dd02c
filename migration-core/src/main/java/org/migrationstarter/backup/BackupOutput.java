package org.migrationstarter.backup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What a backup writes. Its beginning is logged; of the rest only the end is kept, for
 * the message if it fails. A dump that was to go to a file so does not go to the log.
 */
final class BackupOutput implements Consumer<String> {

	private static final int LOGGED = 20;

	private static final int KEPT = 10;

	private static final int LENGTH = 500;

	private final Consumer<String> log;

	private final Deque<String> last = new ArrayDeque<>();

	private long lines;

	BackupOutput(Consumer<String> log) {
		this.log = log;
	}

	@Override
	public synchronized void accept(String line) {
		String shown = (line.length() > LENGTH) ? line.substring(0, LENGTH) + "…" : line;
		this.lines++;
		if (this.lines <= LOGGED) {
			this.log.accept("Backup: | " + shown);
		}
		this.last.addLast(shown);
		if (this.last.size() > KEPT) {
			this.last.removeFirst();
		}
	}

	/**
	 * Say what was left out of the log.
	 * @return the last lines, each on a line of its own
	 */
	synchronized String end() {
		if (this.lines > LOGGED) {
			this.log.accept("Backup: | … and " + (this.lines - LOGGED)
					+ " more lines; let it write to a file if that is the backup itself");
		}
		StringBuilder end = new StringBuilder();
		this.last.forEach((line) -> end.append("\n  ").append(line));
		return end.toString();
	}

}
