package org.migrationstarter.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.story.Java;

/**
 * Where the commands of a page are typed: a shell in the folder of a project. An
 * application that stays up does so until it is stopped, or the next one is started.
 */
final class Terminal implements AutoCloseable {

	private static final String PORT = "localhost:8080";

	private final Path folder;

	private final Map<String, String> environment;

	private final Java java;

	private final int port = freePort();

	private @Nullable Process application;

	/**
	 * Open a terminal.
	 * @param folder the folder of the project
	 * @param java the command {@code java}
	 * @param environment variables for everything that is typed
	 */
	Terminal(Path folder, Java java, Map<String, String> environment) {
		this.folder = folder;
		this.java = java;
		this.environment = environment;
	}

	/**
	 * Type a command.
	 * @param command the command
	 * @return the lines that it shows until it ends, or until the application is up
	 */
	List<String> type(String command) {
		boolean starts = command.matches("(?s)(\\w+=\\S+ )*java -jar \\S+( --.*)?");
		if (starts) {
			close();
		}
		try {
			Path output = Files.createTempFile("output", ".txt");
			Process process = process(command, output);
			if (starts) {
				this.application = process;
				Awaitility.await()
					.atMost(Duration.ofMinutes(2))
					.until(() -> !process.isAlive() || Files.readString(output).contains("Started "));
			}
			else if (!process.waitFor(2, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError("Does not end: " + command);
			}
			List<String> lines = Files.readString(output).replace("localhost:" + this.port, PORT).lines().toList();
			if (!starts) {
				Files.delete(output);
			}
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Process process(String command, Path output) throws IOException {
		String typed = command.replace(PORT, "localhost:" + this.port).replaceAll("\\bcurl\\b", "curl -sS");
		ProcessBuilder builder = new ProcessBuilder("sh", "-c", typed.startsWith("java") ? "exec " + typed : typed)
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(this.environment);
		builder.environment().put("SERVER_PORT", String.valueOf(this.port));
		builder.environment().compute("PATH", (name, path) -> this.java.folder() + ":" + path);
		Process process = builder.start();
		process.getOutputStream().close();
		return process;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Stop the application, if one is up.
	 */
	@Override
	public void close() {
		if (this.application != null) {
			this.application.destroy();
			this.application.onExit().join();
			this.application = null;
		}
	}

}
