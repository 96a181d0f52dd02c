package org.migrationstarter.history;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a downgrade came that is not complete. It is written in words into the
 * description of a row that has not succeeded, so that every Flyway stops at it and shows
 * it. It stands in the transaction of the downgrade itself: what the database commits of
 * the one, it commits of the other.
 *
 * @param statement the statement that it came to, from 1
 * @param count how many statements there are
 * @param failed whether that statement is known not to have taken effect; if not, the
 * downgrade was cut off while the statement ran
 */
public record DowngradeMark(int statement, int count, boolean failed) {

	private static final Pattern TEXT = Pattern
		.compile("Downgrade (running|failed) at statement (\\d{1,9}) of (\\d{1,9})");

	/**
	 * Read the mark of a row.
	 * @param row any row
	 * @return the mark, or an empty optional if it is another row
	 */
	public static Optional<DowngradeMark> of(HistoryRow row) {
		Matcher text = TEXT.matcher(row.description());
		if (row.success() || !text.matches()) {
			return Optional.empty();
		}
		return Optional.of(new DowngradeMark(Integer.parseInt(text.group(2)), Integer.parseInt(text.group(3)),
				text.group(1).equals("failed")));
	}

	/**
	 * Return what stands in the row.
	 * @return the text
	 */
	public String description() {
		return "Downgrade " + (this.failed ? "failed" : "running") + " at statement " + this.statement + " of "
				+ this.count;
	}

}
