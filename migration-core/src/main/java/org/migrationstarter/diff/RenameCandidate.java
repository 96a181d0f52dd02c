package org.migrationstarter.diff;

import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.TableChange.RenameTable;

/**
 * A drop and an addition that may be a rename.
 *
 * @param rename the change that would keep the data: a {@link RenameTable} or a
 * {@link RenameColumn}
 * @param score how likely it is, from 0 to 1
 * @param reason what speaks for it, in words
 */
public record RenameCandidate(Change rename, double score, String reason) {

	private static final double LIKELY = 0.5;

	/**
	 * Whether it should be asked before anything is dropped.
	 * @return {@code true} if it is more likely than not
	 */
	public boolean isLikely() {
		return this.score >= LIKELY;
	}

	/**
	 * Return hints that make it a rename.
	 * @param hints what is known to be renamed
	 * @return the same hints and one more
	 */
	public RenameHints addTo(RenameHints hints) {
		if (this.rename instanceof RenameTable table) {
			return hints.table(table.from(), table.to());
		}
		RenameColumn column = (RenameColumn) this.rename;
		return hints.column(column.table(), column.from(), column.to());
	}

}
