package org.migrationstarter.migrate.autogenerate;

/**
 * What the entities are compared with.
 */
public enum Against {

	/** The connected database, which has to be at head. */
	DATABASE,

	/** What all migrations make of an empty scratch database. */
	MIGRATIONS

}
