package org.migrationstarter.migrate.autogenerate;

import java.util.List;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.diff.TableChange.RenameTable;

/**
 * Reads the hints for the way back from the renames of the way there.
 */
final class Reversal {

	private Reversal() {
	}

	static RenameHints of(List<Change> changes) {
		RenameHints hints = RenameHints.none();
		for (Change change : changes) {
			if (change instanceof RenameTable rename) {
				hints = hints.table(rename.to(), rename.from());
			}
			else if (change instanceof RenameColumn rename) {
				hints = hints.column(rename.table(), rename.to(), rename.from());
			}
			else if (change instanceof AlterSequence alter && !alter.from().name().equals(alter.to().name())) {
				hints = hints.sequence(alter.to().name(), alter.from().name());
			}
		}
		return hints;
	}

}
