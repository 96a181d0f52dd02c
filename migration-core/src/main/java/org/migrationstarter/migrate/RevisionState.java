package org.migrationstarter.migrate;

/**
 * What became of a migration in one database.
 */
public enum RevisionState {

	/** It is applied. */
	APPLIED,

	/** It is to be applied. */
	PENDING,

	/** It was begun and did not succeed. */
	FAILED,

	/** It stands for all versions up to its own, which are taken as applied. */
	BASELINE,

	/** It is not applied and never will be: a baseline stands for it. */
	BELOW_BASELINE,

	/** It came after a higher version was applied, so it is not applied. */
	IGNORED,

	/** It is applied, but the application no longer brings it along. */
	MISSING,

	/** It is applied and newer than anything the application brings along. */
	FUTURE

}
