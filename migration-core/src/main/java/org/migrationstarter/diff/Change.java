package org.migrationstarter.diff;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * One difference between two schemas. A change is complete: it holds the full old and new
 * definition of what it touches, so that it can be written and taken back without looking
 * anything up.
 */
public sealed interface Change
		permits SchemaChange, TableChange, ColumnChange, ConstraintChange, IndexChange, SequenceChange, EnumTypeChange {

	/**
	 * Return the change that takes this one back.
	 * @return the inverse
	 */
	Change inverse();

	/**
	 * Make the change in a snapshot.
	 * @param schema the schema before the change
	 * @return the schema after it
	 */
	Schema applyTo(Schema schema);

	/**
	 * Return the table it touches.
	 * @return the table's name before the change, or {@code null} if it touches none
	 */
	@Nullable QualifiedName table();

	/**
	 * Whether it can lose data.
	 * @return {@code true} if rows or values that exist may be gone or cut short after it
	 */
	boolean destructive();

	/**
	 * Say in plain words what it does ({@code add column user.bio varchar(500)}).
	 * @param spelling how names are shown
	 * @return one line, without a full stop
	 */
	String describe(Spelling spelling);

	/**
	 * Say in plain words what it does, with the names as the database stores them.
	 * @return one line, without a full stop
	 */
	default String describe() {
		return describe(Spelling.EXACT);
	}

}
