package org.migrationstarter.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.revision.Version;

/**
 * What the history says of one version now.
 *
 * @param applied the row by which it is applied, or {@code null} if it is not
 * @param failed the rows of what was begun and did not succeed, traces included, in the
 * order of their ranks
 */
public record VersionRows(@Nullable HistoryRow applied, List<HistoryRow> failed) {

	/**
	 * Select the rows of a version.
	 * @param history all rows, in the order of their ranks
	 * @param version the version
	 * @return the rows that count
	 */
	public static VersionRows of(List<HistoryRow> history, Version version) {
		HistoryRow applied = null;
		List<HistoryRow> failed = new ArrayList<>();
		for (HistoryRow row : history) {
			if (!version.equals(row.version()) || row.baseline()) {
				continue;
			}
			if (!row.success()) {
				failed.add(row);
			}
			else if (row.migration()) {
				applied = row.takesBack() ? null : row;
			}
		}
		return new VersionRows(applied, List.copyOf(failed));
	}

	/**
	 * Whether it is neither applied nor begun.
	 * @return {@code true} if there is nothing to take back
	 */
	public boolean isEmpty() {
		return this.applied == null && this.failed.isEmpty();
	}

	/**
	 * Whether an upgrade was begun, and neither completed nor noted as failed.
	 * @return {@code true} if traces are all there is
	 */
	public boolean onlyTraced() {
		return this.applied == null && !this.failed.isEmpty() && this.failed.stream().noneMatch(HistoryRow::migration);
	}

	/**
	 * Return the row of a downgrade that is not complete.
	 * @return the row, or an empty optional
	 */
	public Optional<HistoryRow> marked() {
		return this.failed.stream().filter((row) -> DowngradeMark.of(row).isPresent()).findFirst();
	}

}
