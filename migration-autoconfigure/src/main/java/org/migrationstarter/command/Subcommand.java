package org.migrationstarter.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Base class of the commands: what all of them understand.
 */
abstract class Subcommand {

	@Option(names = "--name", paramLabel = "BEAN", order = 100,
			description = "The Flyway bean whose database is meant, where there are several.")
	private @Nullable String name;

	@Option(names = "--debug", order = 101,
			description = "Show what the application logs, and the stack trace of an error.")
	private boolean debug;

	@Nullable String name() {
		return this.name;
	}

	boolean debug() {
		return this.debug;
	}

	/**
	 * Whether it looks at the JPA entities. Reading them takes time.
	 * @return {@code false} if the scripts and the database are enough
	 */
	boolean needsEntities() {
		return false;
	}

	/**
	 * Do what was asked for.
	 * @param context what there is to work with
	 * @return what to tell the caller
	 */
	abstract ExitCode run(CommandContext context);

}
