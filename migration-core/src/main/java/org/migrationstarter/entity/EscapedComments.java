package org.migrationstarter.entity;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Doubles the quotes in comments, which Hibernate puts between quotes as they are.
 */
final class EscapedComments implements ScriptRepair {

	@Override
	public boolean appliesTo(Dialect dialect) {
		return dialect.supportsCommentOn() || !dialect.getColumnComment("").isEmpty();
	}

	@Override
	public void prepare(Table table, ScriptNames names, Changes changes) {
		changes.set(table::setComment, table.getComment(), escaped(table.getComment()));
		table.getColumns()
			.forEach((column) -> changes.set(column::setComment, column.getComment(), escaped(column.getComment())));
	}

	private static @Nullable String escaped(@Nullable String comment) {
		return (comment != null) ? comment.replace("'", "''") : null;
	}

}
