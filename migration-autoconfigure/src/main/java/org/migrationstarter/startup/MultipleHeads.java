package org.migrationstarter.startup;

/**
 * What to do at start if migrations are pending and two of them build on the same one.
 */
public enum MultipleHeads {

	/** Refuse to start. */
	FAIL,

	/** Say so in the log, and apply them in the order of their versions. */
	WARN

}
