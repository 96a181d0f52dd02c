package org.migrationstarter.database;

import java.util.List;

import org.migrationstarter.diff.Change;
import org.migrationstarter.schema.Schema;

/**
 * Writes changes as the SQL of one database, the way a careful person would write it.
 */
public interface DdlWriter {

	/**
	 * Write changes.
	 * @param changes the changes, in a valid order
	 * @param before the schema they start from; a table that has to be rebuilt is looked
	 * up in it
	 * @return the statements, in the order to run them
	 */
	List<Statement> write(List<Change> changes, Schema before);

	/**
	 * Write changes of indexes so that nobody who writes rows has to wait for them, if
	 * the database can. Such statements may refuse to run in a transaction.
	 * @param changes changes of indexes
	 * @param before the schema they start from
	 * @return the statements, in the order to run them
	 */
	default List<Statement> writeConcurrently(List<Change> changes, Schema before) {
		return write(changes, before);
	}

	/**
	 * Quote a name where the database needs it.
	 * @param name the exact name
	 * @return the name as it is written in SQL
	 */
	String quote(String name);

	/**
	 * One statement.
	 *
	 * @param sql the statement, without the semicolon at its end
	 * @param comment what a reviewer should know or check, without comment signs; empty
	 * where the statement speaks for itself
	 */
	record Statement(String sql, String comment) {

		/**
		 * A statement that speaks for itself.
		 * @param sql the statement, without the semicolon at its end
		 * @return the statement
		 */
		public static Statement of(String sql) {
			return new Statement(sql, "");
		}

	}

}
