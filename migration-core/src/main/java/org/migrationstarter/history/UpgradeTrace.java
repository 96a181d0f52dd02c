package org.migrationstarter.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.migrationstarter.revision.Version;

/**
 * How far an upgrade came where its statements are committed one by one. It is written
 * into a row that stands before the first rank, where Flyway does not look, in the
 * transaction of the script itself: what the database commits of the one, it commits of
 * the other. Only rows are added, as Flyway's lock may keep those that are there.
 *
 * @param version the version
 * @param script the file or class
 * @param statement the statement that it came to, from 1; 0 for a class
 * @param failed whether that statement is known not to have taken effect; if not, the
 * upgrade was cut off while it ran
 */
public record UpgradeTrace(Version version, String script, int statement, boolean failed) {

	// Flyway itself uses ranks down to -100.
	private static final int FIRST_RANK = -1000;

	private static final Pattern TEXT = Pattern.compile("Upgrade (running|failed) at statement (\\d{1,9})");

	/**
	 * Select the rows that are traces.
	 * @param history all rows
	 * @return the traces, of all versions
	 */
	public static List<HistoryRow> rows(List<HistoryRow> history) {
		return history.stream().filter((row) -> row.installedRank() <= FIRST_RANK).toList();
	}

	/**
	 * Find how far the upgrade to a version came.
	 * @param history all rows
	 * @param version the version
	 * @return its last trace, or an empty optional
	 */
	public static Optional<UpgradeTrace> of(List<HistoryRow> history, Version version) {
		return rows(history).stream()
			.filter((row) -> version.equals(row.version()))
			.min(Comparator.comparing(HistoryRow::installedRank))
			.flatMap(UpgradeTrace::of);
	}

	private static Optional<UpgradeTrace> of(HistoryRow row) {
		Matcher text = TEXT.matcher(row.description());
		if (row.version() == null || !text.matches()) {
			return Optional.empty();
		}
		return Optional.of(new UpgradeTrace(row.version(), row.script(), Integer.parseInt(text.group(2)),
				text.group(1).equals("failed")));
	}

	/**
	 * Return which number the next trace gets, if another run has left some.
	 * @param lowestRank the lowest rank in the history
	 * @return how many traces there may be
	 */
	public static int next(int lowestRank) {
		return Math.max(0, FIRST_RANK - lowestRank + 1);
	}

	/**
	 * Return the row to add.
	 * @param number how many traces there are already
	 * @param installedBy who applies the migration
	 * @return the row
	 */
	public HistoryRow row(int number, String installedBy) {
		String description = "Upgrade " + (this.failed ? "failed" : "running") + " at statement " + this.statement;
		return new HistoryRow(FIRST_RANK - number, this.version, description, "SQL", this.script, null, installedBy,
				Instant.EPOCH, Duration.ZERO, false);
	}

}
