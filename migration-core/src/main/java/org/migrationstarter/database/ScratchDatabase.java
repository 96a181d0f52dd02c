package org.migrationstarter.database;

import java.sql.Connection;

/**
 * A throw-away database. Nothing of it is left when it is closed.
 */
public interface ScratchDatabase extends AutoCloseable {

	/**
	 * Return the one connection to it, whose default schema is the scratch one. It is
	 * closed with the scratch database. It may stay in one transaction, whatever is
	 * committed.
	 * @return the connection
	 */
	Connection connection();

	/**
	 * Return where its schemas are found, each under the name that it stands for.
	 * @return the selection that reads all of it
	 */
	SchemaSelection selection();

	/**
	 * Return the name under which a schema exists in it.
	 * @param schema the exact name that is asked for, as it was given when opening
	 * @return the name to write in SQL
	 */
	String physicalName(String schema);

	@Override
	void close();

}
