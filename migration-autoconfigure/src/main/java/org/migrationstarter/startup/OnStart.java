package org.migrationstarter.startup;

/**
 * What a start does about the migrations of a database.
 */
public enum OnStart {

	/** Apply what is pending. */
	APPLY,

	/** Apply nothing, and refuse to start if something is pending. */
	VERIFY,

	/** Apply nothing, and start as soon as another process has applied everything. */
	WAIT,

	/** Apply nothing, and say where the database stands. */
	NONE

}
