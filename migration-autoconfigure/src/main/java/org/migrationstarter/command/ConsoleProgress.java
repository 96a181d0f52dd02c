package org.migrationstarter.command;

import java.time.Duration;

import org.migrationstarter.migrate.Progress;

/**
 * Tells what a command does while it does it: a line for each migration.
 */
final class ConsoleProgress implements Progress {

	private final CommandConsole console;

	private final String doing;

	private String step = "";

	ConsoleProgress(CommandConsole console, String doing) {
		this.console = console;
		this.doing = doing;
	}

	@Override
	public void started(Item migration, int number, int count) {
		this.step = (count > 1) ? " [%d/%d]".formatted(number, count) : "";
	}

	@Override
	public void said(String line) {
		this.console.say(line);
	}

	@Override
	public void finished(Item migration, Duration time) {
		this.console.say("%s%s %s, %d ms".formatted(this.doing, this.step, migration, time.toMillis()));
	}

}
