package org.migrationstarter.entity;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Doubles the backslashes in comments where MySQL or MariaDB takes them as escapes.
 */
final class EscapedBackslashes implements ScriptRepair {

	@Override
	public boolean appliesTo(Dialect dialect) {
		return dialect instanceof MySQLDialect mysql && !mysql.isNoBackslashEscapesEnabled();
	}

	@Override
	public void prepare(Table table, ScriptNames names, Changes changes) {
		changes.set(table::setComment, table.getComment(), escaped(table.getComment()));
		table.getColumns()
			.forEach((column) -> changes.set(column::setComment, column.getComment(), escaped(column.getComment())));
	}

	private static @Nullable String escaped(@Nullable String comment) {
		return (comment != null) ? comment.replace("\\", "\\\\") : null;
	}

}
