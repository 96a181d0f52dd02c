package org.migrationstarter.database.ddl;

import java.util.List;

import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.diff.Change;
import org.migrationstarter.schema.Schema;

/**
 * Writes one kind of change.
 *
 * @param <C> the kind
 */
public interface ChangeWriter<C extends Change> {

	/**
	 * Write a change.
	 * @param change the change
	 * @param schema the schema right before the change
	 * @return the statements, in the order to run them
	 */
	List<Statement> write(C change, Schema schema);

}
