package org.migrationstarter.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import org.migrationstarter.command.ParsedCommand.Mistake;
import org.migrationstarter.docs.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands that the pages show can be understood.
 */
class DocumentedCommandsTests {

	private static final Pattern COMMAND = Pattern.compile("(?:^|(?<=[ .'\"/]))migrations ([a-z]+[^'|>;#]*)");

	private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

	@Test
	void commandsAreUnderstood() {
		List<String> mistakes = new ArrayList<>();
		List<String> commands = new ArrayList<>();
		for (Document document : Document.all()) {
			lines(document).flatMap((line) -> COMMAND.matcher(line).results()).forEach((match) -> {
				commands.add(match.group());
				if (parse(match.group(1)) instanceof Mistake mistake) {
					mistakes
						.add(document + ": " + match.group() + ": " + mistake.text().lines().findFirst().orElse(""));
				}
			});
		}
		assertThat(commands).hasSizeGreaterThan(100);
		assertThat(mistakes).isEmpty();
	}

	private static Stream<String> lines(Document document) {
		Stream<String> typed = Stream.of("console", "sh")
			.flatMap((language) -> document.blocks(language).stream())
			.flatMap(String::lines)
			.filter((line) -> line.contains("java -jar"));
		return Stream.concat(typed, document.code().stream().filter((code) -> code.startsWith("migrations ")));
	}

	private static ParsedCommand parse(String command) {
		List<String> words = new ArrayList<>(List.of("migrations"));
		// A name alone speaks of the command, and does not say how to type it.
		String typed = command.contains(" ") ? command : command + " --help";
		WORD.matcher(typed).results().map((match) -> match.group().replace("\"", "")).forEach(words::add);
		return ParsedCommand.of(CommandArguments.of(words.toArray(String[]::new)).orElseThrow(), Ansi.OFF);
	}

}
