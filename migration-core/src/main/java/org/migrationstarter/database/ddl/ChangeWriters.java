package org.migrationstarter.database.ddl;

import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange;
import org.migrationstarter.diff.ConstraintChange;
import org.migrationstarter.diff.EnumTypeChange;
import org.migrationstarter.diff.IndexChange;
import org.migrationstarter.diff.SchemaChange;
import org.migrationstarter.diff.SequenceChange;
import org.migrationstarter.diff.TableChange;

/**
 * The writers of one database. A kind of change that it has no words for is
 * {@link #unsupported(String) unsupported}.
 *
 * @param schemas writes changes of named schemas
 * @param tables writes changes of tables
 * @param columns writes changes of columns
 * @param constraints writes changes of constraints
 * @param indexes writes changes of indexes
 * @param sequences writes changes of sequences
 * @param enumTypes writes changes of named enum types
 */
public record ChangeWriters(ChangeWriter<? super SchemaChange> schemas, ChangeWriter<? super TableChange> tables,
		ChangeWriter<? super ColumnChange> columns, ChangeWriter<? super ConstraintChange> constraints,
		ChangeWriter<? super IndexChange> indexes, ChangeWriter<? super SequenceChange> sequences,
		ChangeWriter<? super EnumTypeChange> enumTypes) {

	/**
	 * Refuse a kind of change.
	 * @param reason what the database lacks: one sentence without its full stop
	 * @return a writer that throws an {@link UnwritableChangeException}
	 */
	public static ChangeWriter<Change> unsupported(String reason) {
		return (change, schema) -> {
			throw new UnwritableChangeException(change, reason);
		};
	}

}
