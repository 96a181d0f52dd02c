package org.migrationstarter.migrate;

import java.util.List;

import org.migrationstarter.history.HistoryRow;

/**
 * Tells whether a history is still the one that a plan was made for.
 */
final class PlannedHistory {

	private PlannedHistory() {
	}

	static int lastRank(List<HistoryRow> history) {
		return history.isEmpty() ? 0 : Math.max(0, history.get(history.size() - 1).installedRank());
	}

	static void refuseChanges(int plannedLastRank, List<HistoryRow> history) {
		if (lastRank(history) != plannedLastRank) {
			throw new MigrationException("Another process has migrated the database meanwhile. Nothing was run.",
					"Run 'migrations current' to see where it is, and the command again.");
		}
	}

}
