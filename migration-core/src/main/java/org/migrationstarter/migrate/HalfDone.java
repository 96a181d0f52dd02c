package org.migrationstarter.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.history.DowngradeMark;
import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.UpgradeTrace;
import org.migrationstarter.history.VersionRows;

/**
 * A migration that was begun and not completed, applying it or taking it back. Nothing
 * else can be done before it is put right.
 *
 * @param row what the history says of it
 * @param description what took effect and what did not, as far as that is known
 * @param action the ways on
 */
public record HalfDone(HistoryRow row, String description, String action) {

	/**
	 * Find what is half-done in a database.
	 * @param history the rows of its history
	 * @return what is half-done, in the order in which it was begun
	 */
	public static List<HalfDone> in(List<HistoryRow> history) {
		List<HalfDone> left = new ArrayList<>();
		for (HistoryRow row : history) {
			boolean failed = row.migration() && !row.success() && !row.type().equals("DELETE");
			if (failed) {
				left.add(DowngradeMark.of(row)
					.map((mark) -> ofDowngrade(row, mark))
					.orElseGet(() -> ofUpgrade(row, trace(history, row))));
			}
		}
		traceOfAnInterruption(history).ifPresent(left::add);
		return left;
	}

	private static Optional<HalfDone> traceOfAnInterruption(List<HistoryRow> history) {
		return UpgradeTrace.rows(history)
			.stream()
			.filter((row) -> row.version() != null && VersionRows.of(history, row.version()).onlyTraced())
			.findFirst()
			.map((row) -> ofUpgrade(row, trace(history, row)));
	}

	private static @Nullable UpgradeTrace trace(List<HistoryRow> history, HistoryRow row) {
		return (row.version() != null) ? UpgradeTrace.of(history, row.version()).orElse(null) : null;
	}

	/**
	 * Refuse to go on if something is half-done.
	 * @param history the rows of the history
	 * @throws MigrationException if something is
	 */
	public static void refuse(List<HistoryRow> history) {
		Optional<HalfDone> first = in(history).stream().findFirst();
		if (first.isPresent()) {
			throw new MigrationException(first.get().description(), first.get().action());
		}
	}

	private static HalfDone ofDowngrade(HistoryRow row, DowngradeMark mark) {
		int statement = mark.statement();
		String effect = mark.failed() ? Statements.effect(statement - 1, mark.count()) : doubtfulEffect(mark);
		String doubt = mark.failed() ? "" : doubtActions(statement);
		return new HalfDone(row,
				"The downgrade of " + row.version() + " stopped at statement " + statement + " of " + mark.count()
						+ " in " + row.script() + ". " + effect,
				doubt + downgradeActions(row.version() + "", statement));
	}

	private static String doubtfulEffect(DowngradeMark mark) {
		int statement = mark.statement();
		String before = (statement > 1) ? Statements.text(1, statement - 1) + " took effect, " : "";
		String after = (statement < mark.count()) ? Statements.text(statement + 1, mark.count()) + " did not"
				+ ((statement > 1) ? "" : " take effect") + ", " : "";
		return "It was cut off while statement " + statement + " ran: " + before + after
				+ "whether it did itself, only the database tells.";
	}

	static String doubtActions(int statement) {
		return "If statement " + statement + " took effect, take it out of the script. ";
	}

	static String downgradeActions(String version, int statement) {
		return "Put right what stopped it and run 'migrations downgrade' again: it goes on with statement " + statement
				+ ", or, if you change what stands before that, with what the script then says. Or bring back by hand what took effect"
				+ " and run 'migrations repair': then " + version + " counts as applied.";
	}

	private static HalfDone ofUpgrade(HistoryRow row, @Nullable UpgradeTrace trace) {
		String name = (row.version() != null) ? "migration " + row.version() : "migration '" + row.description() + "'";
		if (trace == null) {
			return new HalfDone(row,
					"The " + name + " (" + row.script() + ") failed, and what took effect of it was not taken back.",
					upgradeActions());
		}
		return new HalfDone(row, "The " + name + " (" + row.script() + ") " + effect(trace), upgradeActions());
	}

	private static String effect(UpgradeTrace trace) {
		int statement = trace.statement();
		if (statement == 0) {
			return "was cut off, and may have taken effect in part.";
		}
		if (trace.failed() && statement == 1) {
			return "failed, and nothing of it took effect.";
		}
		String before = (statement > 1) ? Statements.text(1, statement - 1) + " took effect, " : "";
		if (trace.failed()) {
			return "failed: " + before + "statement " + statement + " and what follows it did not.";
		}
		return "was cut off while statement " + statement + " ran: " + before
				+ "what follows it did not; whether it did itself, only the database tells.";
	}

	static String upgradeActions() {
		return "Take back by hand what took effect, run 'migrations repair', correct the script and upgrade again."
				+ " Or run 'migrations downgrade' to let its downgrade script take it back.";
	}

}
