package org.migrationstarter.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One command from its arguments to the end of the process.
 */
final class CommandExecution {

	private final Subcommand command;

	private final CommandConsole console;

	private final CommandExit exit;

	private CommandExecution(Subcommand command, CommandConsole console, CommandExit exit) {
		this.command = command;
		this.console = console;
		this.exit = exit;
	}

	/**
	 * Understand what is asked for. Help and mistakes end the process here.
	 * @param arguments the arguments
	 * @param console where to speak
	 * @param exit how the process ends
	 * @return what is to be done
	 */
	static CommandExecution parse(CommandArguments arguments, CommandConsole console, CommandExit exit) {
		ParsedCommand parsed = ParsedCommand.of(arguments, console.ansi());
		if (parsed instanceof ParsedCommand.Ready ready) {
			return new CommandExecution(ready.command(), console, exit);
		}
		if (parsed instanceof ParsedCommand.Help help) {
			console.printResult(help.text());
			exit.exit(ExitCode.DONE.value());
		}
		else if (parsed instanceof ParsedCommand.Mistake mistake) {
			console.say(mistake.text());
			exit.exit(ExitCode.USAGE.value());
		}
		throw new AbandonedRunException();
	}

	Subcommand command() {
		return this.command;
	}

	/**
	 * Do it and end the process.
	 * @param context the application, as far as it is needed
	 */
	void run(ConfigurableApplicationContext context) {
		ExitCode exitCode = exitCode(context);
		context.close();
		this.exit.exit(exitCode.value());
		throw new AbandonedRunException(context);
	}

	private ExitCode exitCode(ConfigurableApplicationContext context) {
		try {
			return this.command.run(CommandContext.of(context, this.command, this.console));
		}
		// Whatever a command dies of is told the same way.
		catch (Exception ex) {
			return tell(context, ex);
		}
	}

	/**
	 * End the process, since the application cannot even be set up.
	 * @param context the application, if it got that far
	 * @param failure why
	 */
	void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
		this.exit.exit(tell(context, failure).value());
	}

	private ExitCode tell(@Nullable ConfigurableApplicationContext context, Throwable failure) {
		CommandFailure explained = CommandFailure.of(failure, context);
		explained.print(this.console);
		if (this.command.debug()) {
			this.console.stackTrace(failure);
		}
		return explained.exitCode();
	}

}
