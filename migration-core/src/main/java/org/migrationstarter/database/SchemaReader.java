package org.migrationstarter.database;

import java.sql.Connection;

import org.springframework.dao.DataAccessException;

import org.migrationstarter.schema.Schema;

/**
 * Reads a database's catalogue into a value. A read costs a fixed number of queries,
 * whatever the size of the schema.
 */
public interface SchemaReader {

	/**
	 * Read a schema.
	 * @param connection the connection to read with; it is left open and in the
	 * transaction it was in
	 * @param selection what to read
	 * @return the snapshot
	 * @throws DataAccessException if the catalogue cannot be read; the message names a
	 * missing right
	 */
	Schema read(Connection connection, SchemaSelection selection);

}
