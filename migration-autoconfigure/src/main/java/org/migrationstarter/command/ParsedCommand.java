package org.migrationstarter.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import org.migrationstarter.diff.NameSimilarity;

/**
 * What the arguments of a command mean.
 */
sealed interface ParsedCommand {

	/**
	 * Understand arguments.
	 * @param arguments the arguments
	 * @param ansi whether texts have colours
	 * @return what they mean
	 */
	static ParsedCommand of(CommandArguments arguments, Ansi ansi) {
		CommandLine commandLine = new CommandLine(new MigrationsCommand()).setCaseInsensitiveEnumValuesAllowed(true)
			.setPosixClusteredShortOptionsAllowed(true);
		if (arguments.misspelled()) {
			return new Mistake(
					"Unknown command '%s'. Did you mean '%s'?%n".formatted(arguments.word(), CommandArguments.COMMAND));
		}
		try {
			return of(commandLine.parseArgs(arguments.own().toArray(String[]::new)), ansi);
		}
		catch (ParameterException ex) {
			return mistake(ex, ansi);
		}
	}

	private static ParsedCommand of(ParseResult result, Ansi ansi) {
		List<CommandLine> commands = result.asCommandLineList();
		CommandLine last = commands.get(commands.size() - 1);
		if (commands.stream().anyMatch(CommandLine::isUsageHelpRequested)) {
			return new Help(last.getUsageMessage(ansi));
		}
		return (last.getCommand() instanceof Subcommand command) ? new Ready(command)
				: new Mistake("Which command?%n%n".formatted() + last.getUsageMessage(ansi));
	}

	private static ParsedCommand mistake(ParameterException ex, Ansi ansi) {
		StringWriter text = new StringWriter();
		PrintWriter writer = new PrintWriter(text);
		if (isUnknownCommand(ex)) {
			writer.println("Unknown command '%s'".formatted(unknown(ex)));
			nearest(ex).ifPresent((name) -> writer.println("Did you mean: migrations %s?".formatted(name)));
		}
		else {
			writer.println(ex.getMessage());
			UnmatchedArgumentException.printSuggestions(ex, writer);
		}
		writer.println();
		writer.print(ex.getCommandLine().getUsageMessage(ansi));
		writer.flush();
		return new Mistake(text.toString());
	}

	private static boolean isUnknownCommand(ParameterException ex) {
		return ex instanceof UnmatchedArgumentException && !unknown(ex).startsWith("-")
				&& !ex.getCommandLine().getSubcommands().isEmpty();
	}

	private static Optional<String> nearest(ParameterException ex) {
		return ex.getCommandLine()
			.getSubcommands()
			.keySet()
			.stream()
			.max(Comparator.comparingDouble((name) -> NameSimilarity.of(name, unknown(ex))))
			.filter((name) -> NameSimilarity.isSimilar(NameSimilarity.of(name, unknown(ex))));
	}

	private static String unknown(ParameterException ex) {
		return ((UnmatchedArgumentException) ex).getUnmatched().get(0);
	}

	/**
	 * Somebody wants to learn.
	 *
	 * @param text what there is to learn
	 */
	record Help(String text) implements ParsedCommand {

	}

	/**
	 * Somebody made a mistake.
	 *
	 * @param text what was wrong and what is right
	 */
	record Mistake(String text) implements ParsedCommand {

	}

	/**
	 * Somebody knows what they want.
	 *
	 * @param command what is to be done
	 */
	record Ready(Subcommand command) implements ParsedCommand {

	}

}
