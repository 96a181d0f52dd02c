package org.migrationstarter.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What came of a process.
 *
 * @param command its arguments, for messages
 * @param exitCode its exit code
 * @param results what it wrote to standard output
 * @param talk what it wrote to standard error
 */
record Outcome(String command, int exitCode, String results, String talk) {

	static Outcome of(List<String> command, Path folder) {
		try {
			Path results = Files.createTempFile(folder, "results", ".txt");
			Path talk = Files.createTempFile(folder, "talk", ".txt");
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectOutput(results.toFile())
				.redirectError(talk.toFile())
				.start();
			process.getOutputStream().close();
			int exitCode = process.waitFor();
			return new Outcome(String.join(" ", command), exitCode, Files.readString(results), Files.readString(talk));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Outcome succeeds() {
		return endsWith(0);
	}

	Outcome endsWith(int expected) {
		assertThat(this.exitCode).as(toString()).isEqualTo(expected);
		return this;
	}

	Outcome says(String... texts) {
		for (String text : texts) {
			assertThat(this.results + this.talk).as(this.command).containsIgnoringCase(text);
		}
		return this;
	}

	Outcome writes(String... texts) {
		assertThat(this.results).as(toString()).contains(texts);
		return this;
	}

	@Override
	public String toString() {
		return "%s%n%s%n%s".formatted(this.command, this.results, this.talk);
	}

}
