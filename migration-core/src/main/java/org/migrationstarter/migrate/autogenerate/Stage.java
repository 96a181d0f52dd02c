package org.migrationstarter.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.schema.Schema;

/**
 * What one of the migrations does.
 *
 * @param changes the changes, in a valid order
 * @param additions the statements that belong to new tables and types and are no changes
 * @param concurrent whether the changes are indexes that are built without blocking
 * writers
 */
record Stage(List<Change> changes, List<Statement> additions, boolean concurrent) {

	Stage {
		changes = List.copyOf(changes);
		additions = List.copyOf(additions);
	}

	/**
	 * Write the statements to try.
	 * @param writer the database's writer
	 * @param before the schema they start from
	 * @return the statements, each of which can run in a transaction
	 */
	List<Statement> trial(DdlWriter writer, Schema before) {
		List<Statement> statements = new ArrayList<>(writer.write(this.changes, before));
		statements.addAll(this.additions);
		return statements;
	}

	/**
	 * Write the script to keep.
	 * @param database the database that it is for
	 * @param before the schema it starts from
	 * @return the text
	 */
	String script(Database database, Schema before) {
		DdlWriter writer = database.writer();
		return ScriptText.of(this.changes,
				this.concurrent ? writer.writeConcurrently(this.changes, before) : trial(writer, before),
				database.spelling());
	}

	/**
	 * Return the way back.
	 * @param changes the changes that take this stage back
	 * @return a stage that is written in the same way
	 */
	Stage back(List<Change> changes) {
		return new Stage(changes, List.of(), this.concurrent);
	}

}
