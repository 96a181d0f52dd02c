package org.migrationstarter.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import org.migrationstarter.process.ChildProcess;
import org.migrationstarter.process.CommandLine;

/**
 * Runs commands of the user's on new files, such as a formatter.
 */
final class PostWrite {

	private static final String FILE = "file";

	private static final Duration TIMEOUT = Duration.ofMinutes(10);

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
			int exitCode = new ChildProcess(on(command, file), Map.of(), TIMEOUT).run(this.console::say);
			if (exitCode != 0) {
				throw failed(command, file, "it ended with exit code " + exitCode);
			}
		}
		catch (IOException ex) {
			throw failed(command, file, String.valueOf(ex.getMessage()));
		}
		catch (TimeoutException ex) {
			throw failed(command, file, "it was not done within %d minutes".formatted(TIMEOUT.toMinutes()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failed(command, file, "it was interrupted");
		}
	}

	static CommandLine on(String command, Path file) {
		CommandLine line = CommandLine.parse(command);
		return line.has(FILE) ? line.fill(Map.of(FILE, file.toString())) : line.with(file.toString());
	}

	private static CommandException failed(String command, Path file, String reason) {
		return CommandException.error(
				"The migration is written, but '%s' failed on %s: %s.".formatted(command, file, reason),
				"The files are left as they are. Mend migrations.post-write and run the command on them by hand.");
	}

}
