package org.migrationstarter.database.postgresql;

import java.util.List;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.EnumTypeChange.AlterEnumType;

/**
 * Tells whether the constants that come to an enum type are used by the same changes.
 * PostgreSQL cannot use a constant in the transaction that adds it to a type that exists.
 *
 * @param changes all changes
 */
record NewConstants(List<Change> changes) {

	/**
	 * Whether another change may use a new constant. A text that merely looks like it
	 * counts.
	 * @param alter the change that adds constants
	 * @return {@code true} if one of them is a literal in another change
	 */
	boolean areUsed(AlterEnumType alter) {
		return alter.added()
			.stream()
			.map((value) -> "'" + value.replace("'", "''") + "'")
			.anyMatch((literal) -> this.changes.stream()
				.anyMatch((change) -> !change.equals(alter) && change.toString().contains(literal)));
	}

}
