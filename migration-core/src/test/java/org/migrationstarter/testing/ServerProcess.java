package org.migrationstarter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A server that runs beside this JVM and ends with it, in a folder of its own.
 */
final class ServerProcess {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Path folder = TemporaryFolder.create("server", this::stop);

	private final Path log = this.folder.resolve("log");

	private volatile @Nullable Process process;

	/**
	 * Return its folder, which is deleted in the end.
	 */
	Path folder() {
		return this.folder;
	}

	/**
	 * Run a command that prepares the server, to its end.
	 */
	void prepare(List<String> command) {
		try {
			if (launch(command).onExit().join().exitValue() != 0) {
				throw failure(command);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Start the server and wait until it is ready.
	 */
	void start(List<String> command, BooleanSupplier ready) {
		try {
			Process process = launch(command);
			this.process = process;
			long end = System.nanoTime() + PATIENCE.toNanos();
			while (!ready.getAsBoolean()) {
				if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
					throw failure(command);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while starting " + command.get(0), ex);
		}
	}

	private Process launch(List<String> command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.start();
	}

	private IllegalStateException failure(List<String> command) throws IOException {
		String said = Files.readString(this.log).strip();
		String help = said.contains("error while loading shared libraries")
				? "\nOn Debian and Ubuntu run: apt-get install libaio1 libnuma1" : "";
		return new IllegalStateException(String.join(" ", command) + " failed:\n" + said + help);
	}

	private void stop() {
		Process process = this.process;
		if (process != null) {
			process.destroyForcibly().onExit().join();
		}
	}

}
