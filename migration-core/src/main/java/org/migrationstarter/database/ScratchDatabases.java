package org.migrationstarter.database;

import java.util.Set;

import javax.sql.DataSource;

/**
 * Opens scratch databases: throw-away schemas or databases in which scripts are tried.
 */
public interface ScratchDatabases {

	/**
	 * Open an empty scratch database of the same kind, version and settings as a given
	 * one. What the given database holds is neither seen nor touched.
	 * @param actual the database to imitate
	 * @param schemas the exact names of the schemas that are needed beside the default
	 * one
	 * @return the scratch database, to be closed by the caller
	 * @throws ScratchDatabaseException if none can be had; the message says which right
	 * is missing and which property helps
	 */
	ScratchDatabase open(DataSource actual, Set<String> schemas);

	/**
	 * Open an empty scratch database on a server of the user's choice.
	 * @param actual the database to imitate
	 * @param schemas the exact names of the schemas that are needed beside the default
	 * one
	 * @param server where it is made; of the same kind as the database to imitate
	 * @return the scratch database, to be closed by the caller
	 * @throws ScratchDatabaseException if none can be had; the message says which right
	 * is missing
	 */
	default ScratchDatabase open(DataSource actual, Set<String> schemas, DataSource server) {
		return open(server, schemas);
	}

}
