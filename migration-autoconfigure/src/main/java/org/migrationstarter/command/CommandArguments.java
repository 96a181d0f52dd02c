package org.migrationstarter.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.migrationstarter.diff.NameSimilarity;

/**
 * The arguments of a command, told apart: options with a dot in their name belong to
 * Spring ({@code --spring.profiles.active=prod}), all else to the command.
 *
 * @param word the word that made it a command, {@code migrations} or a misspelling of it
 * @param own what belongs to the command
 * @param springs what belongs to Spring
 */
record CommandArguments(String word, List<String> own, List<String> springs) {

	static final String COMMAND = "migrations";

	// Two letters wrong or missing. Anything further off could be the application's own
	// word.
	private static final double TYPO = 0.8;

	/**
	 * Take the arguments of a process apart.
	 * @param arguments all arguments
	 * @return the parts, or an empty optional if the application is to start as ever
	 */
	static Optional<CommandArguments> of(String... arguments) {
		return Arrays.stream(arguments)
			.filter((argument) -> !argument.startsWith("-"))
			.findFirst()
			.filter((word) -> NameSimilarity.of(word, COMMAND) >= TYPO)
			.map((word) -> of(word, Arrays.asList(arguments)));
	}

	private static CommandArguments of(String word, List<String> arguments) {
		int index = arguments.indexOf(word);
		List<String> springs = arguments.stream().filter(CommandArguments::isSprings).toList();
		List<String> own = arguments.stream().skip(index + 1L).filter((argument) -> !isSprings(argument)).toList();
		return new CommandArguments(word, own, springs);
	}

	boolean misspelled() {
		return !this.word.equals(COMMAND);
	}

	private static boolean isSprings(String argument) {
		return argument.startsWith("--") && argument.split("=", 2)[0].contains(".");
	}

}
