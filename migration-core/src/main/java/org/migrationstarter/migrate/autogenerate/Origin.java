package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.schema.Schema;

/**
 * What a generated migration starts from, held open while it is compared and tried.
 */
interface Origin extends AutoCloseable {

	/**
	 * Return what is there.
	 * @return the schema, without the history and the excluded tables
	 */
	Schema schema();

	/**
	 * Return what counts as the same there.
	 * @return the equivalences, good until this is closed
	 */
	Equivalences equivalences();

	/**
	 * Make a scratch database that is like it.
	 * @return the scratch database, which is closed with this
	 * @throws ImitationException if there can be none
	 */
	Trial imitate();

	@Override
	void close();

}
