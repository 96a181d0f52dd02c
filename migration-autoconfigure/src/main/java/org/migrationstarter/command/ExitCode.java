package org.migrationstarter.command;

/**
 * What a command tells whoever called it.
 */
enum ExitCode {

	/** It is done, or there was nothing to do. */
	DONE(0),

	/** It went wrong. */
	ERROR(1),

	/** The arguments cannot be understood, or a decision is needed. */
	USAGE(2),

	/** A check found something to do. */
	FOUND(3);

	private final int value;

	ExitCode(int value) {
		this.value = value;
	}

	int value() {
		return this.value;
	}

}
