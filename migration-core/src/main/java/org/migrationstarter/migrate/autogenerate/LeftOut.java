package org.migrationstarter.migrate.autogenerate;

import java.util.List;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.schema.QualifiedName;

/**
 * What is different and stays as it is.
 *
 * @param destructive the changes that can lose data and are not allowed
 * @param unknownTables the tables that no entity knows and nobody has named
 */
public record LeftOut(List<Change> destructive, List<QualifiedName> unknownTables) {

	public LeftOut {
		destructive = List.copyOf(destructive);
		unknownTables = List.copyOf(unknownTables);
	}

	static LeftOut of(List<Change> changes) {
		return new LeftOut(changes.stream().filter((change) -> !(change instanceof DropTable)).toList(),
				changes.stream()
					.filter(DropTable.class::isInstance)
					.map((change) -> ((DropTable) change).table())
					.toList());
	}

	/**
	 * Whether nothing stays that is different.
	 * @return {@code true} if there is nothing to tell
	 */
	public boolean isEmpty() {
		return this.destructive.isEmpty() && this.unknownTables.isEmpty();
	}

}
