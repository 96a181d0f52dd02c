package org.migrationstarter.command;

/**
 * A command cannot do what it was asked for. Nothing was changed.
 */
final class CommandException extends RuntimeException {

	private final String action;

	private final ExitCode exitCode;

	private CommandException(String description, String action, ExitCode exitCode) {
		super(description);
		this.action = action;
		this.exitCode = exitCode;
	}

	/**
	 * It was impossible.
	 * @param description what was found
	 * @param action the next command or property
	 * @return the exception
	 */
	static CommandException error(String description, String action) {
		return new CommandException(description, action, ExitCode.ERROR);
	}

	/**
	 * It was not asked for in a way that can be understood, or a decision is missing.
	 * @param description what was found
	 * @param action the exact options to add
	 * @return the exception
	 */
	static CommandException usage(String description, String action) {
		return new CommandException(description, action, ExitCode.USAGE);
	}

	String action() {
		return this.action;
	}

	ExitCode exitCode() {
		return this.exitCode;
	}

}
