package org.migrationstarter.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where a command speaks: results on one stream, talk about them on the other, so that
 * results can be piped. Questions are asked only where somebody can answer. One that is
 * registered in the {@link BootstrapRegistry} takes the place of the process's own
 * streams.
 */
public final class CommandConsole {

	private final PrintStream results;

	private final PrintStream talk;

	private final @Nullable BufferedReader answers;

	private final Ansi ansi;

	private CommandConsole(PrintStream results, PrintStream talk, @Nullable Reader answers, Ansi ansi) {
		this.results = results;
		this.talk = talk;
		this.answers = (answers != null) ? new BufferedReader(answers) : null;
		this.ansi = ansi;
	}

	/**
	 * A console on given streams, without colours.
	 * @param results where results go
	 * @param talk where all else goes
	 * @param answers where answers to questions come from, or {@code null} if nobody can
	 * answer
	 * @return the console
	 */
	public static CommandConsole on(PrintStream results, PrintStream talk, @Nullable Reader answers) {
		return new CommandConsole(results, talk, answers, Ansi.OFF);
	}

	/**
	 * The console of this process. From now on what anybody else prints to standard
	 * output, such as a log, goes to standard error.
	 * @return the console
	 */
	static CommandConsole ofProcess() {
		PrintStream results = System.out;
		System.setOut(System.err);
		boolean terminal = Terminal.present();
		return new CommandConsole(results, System.err, terminal ? new InputStreamReader(System.in) : null, Ansi.AUTO);
	}

	/**
	 * Whether questions can be asked.
	 * @return {@code false} in a script or a pipe
	 */
	boolean interactive() {
		return this.answers != null;
	}

	Ansi ansi() {
		return this.ansi;
	}

	/**
	 * Put a text into bold letters, where there are any.
	 * @param text a text without markup
	 * @return the text for this console
	 */
	String bold(String text) {
		return styled(text, Style.bold);
	}

	String red(String text) {
		return styled(text, Style.bold, Style.fg_red);
	}

	private String styled(String text, Style... styles) {
		return this.ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
	}

	void result(String line) {
		this.results.println(line);
	}

	void printResult(String text) {
		this.results.print(text);
		this.results.flush();
	}

	void say(String line) {
		this.talk.println(line);
	}

	void stackTrace(Throwable failure) {
		failure.printStackTrace(this.talk);
	}

	/**
	 * Ask a question.
	 * @param question the question
	 * @return the answer, or an empty text if there is none
	 */
	String ask(String question) {
		if (this.answers == null) {
			throw new IllegalStateException("Nobody can answer: " + question);
		}
		this.talk.print(bold(question) + " ");
		this.talk.flush();
		try {
			String answer = this.answers.readLine();
			return (answer != null) ? answer.strip() : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The answer cannot be read", ex);
		}
	}

	/**
	 * Ask for a yes.
	 * @param question the question
	 * @return {@code true} only for a clear yes
	 */
	boolean confirm(String question) {
		String answer = ask(question + " [y/N]").toLowerCase(Locale.ROOT);
		return answer.equals("y") || answer.equals("yes");
	}

}
