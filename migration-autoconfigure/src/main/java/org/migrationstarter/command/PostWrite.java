package org.migrationstarter.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs commands of the user's on new files, such as a formatter.
 */
final class PostWrite {

	private static final String FILE = "{file}";

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

	private final List<String> commands;

	private final CommandConsole console;

	PostWrite(List<String> commands, CommandConsole console) {
		this.commands = commands;
		this.console = console;
	}

	void run(List<Path> files) {
		for (String command : this.commands) {
			for (Path file : files) {
				run(command, file);
			}
		}
	}

	private void run(String command, Path file) {
		try {
			Process process = new ProcessBuilder(words(command, file)).redirectErrorStream(true).start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
			output.lines().forEach(this.console::say);
			int exitCode = process.waitFor();
			if (exitCode != 0) {
				throw failed(command, file, "it ended with exit code " + exitCode);
			}
		}
		catch (IOException ex) {
			throw failed(command, file, String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failed(command, file, "it was interrupted");
		}
	}

	static List<String> words(String command, Path file) {
		String text = command.contains(FILE) ? command : command + " " + FILE;
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			String word = (matcher.group(1) != null) ? matcher.group(1)
					: (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
			words.add(word.replace(FILE, file.toString()));
		}
		return words;
	}

	private static CommandException failed(String command, Path file, String reason) {
		return CommandException.error(
				"The migration is written, but '%s' failed on %s: %s.".formatted(command, file, reason),
				"The files are left as they are. Mend migrations.post-write and run the command on them by hand.");
	}

}
