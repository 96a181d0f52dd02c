package org.migrationstarter.database.mysql;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.ddl.CommentSyntax;
import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.TableWriter;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Writes tables of MySQL and MariaDB that come, go or get another name. Comments are part
 * of the definition.
 */
final class MySqlTableWriter extends TableWriter {

	MySqlTableWriter(Identifiers names, MySqlColumnSyntax columns, ConstraintSyntax constraints) {
		super(names, columns, constraints, new CommentSyntax(names, "''"));
	}

	@Override
	protected String options(Table table) {
		String comment = (table.comment() != null) ? " comment = " + Quoting.text(table.comment()) : "";
		return comment + super.options(table);
	}

	@Override
	protected List<Statement> details(Table table) {
		return List.of();
	}

	@Override
	protected List<Statement> rename(RenameTable rename, Schema schema) {
		return List
			.of(Statement.of("rename table " + names().quote(rename.from()) + " to " + names().quote(rename.to())));
	}

}
