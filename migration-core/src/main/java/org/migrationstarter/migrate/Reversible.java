package org.migrationstarter.migrate;

import org.flywaydb.core.api.migration.Context;

/**
 * A Java migration that can be taken back. Beside {@code migrate} it says how.
 */
public interface Reversible {

	/**
	 * Take the migration back.
	 * @param context the connection to do it with, which is neither to be committed nor
	 * to be closed, and Flyway's configuration
	 * @throws Exception if it cannot be taken back
	 */
	void downgrade(Context context) throws Exception;

}
