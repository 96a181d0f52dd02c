package org.migrationstarter.migrate;

import java.util.List;

import org.flywaydb.core.internal.sqlscript.SqlStatement;

/**
 * A script as it will run: split into statements, with its placeholders filled in.
 *
 * @param name the file, as a path below its location
 * @param checksum its checksum
 * @param transactional whether it may run in a transaction
 * @param statements its statements
 */
record Script(String name, int checksum, boolean transactional, List<SqlStatement> statements) {

	Script {
		statements = List.copyOf(statements);
	}

	// Where a statement stands, for messages.
	String place(int number) {
		return "statement " + number + " of " + this.statements.size() + " in " + this.name + ", line "
				+ this.statements.get(number - 1).getLineNumber();
	}

}
