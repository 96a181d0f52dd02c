package org.migrationstarter.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.migrationstarter.testing.TestDatabase;

/**
 * The shop as a process of its own.
 *
 * @param process the process
 * @param port where it listens
 * @param log what it says
 */
record Instance(Process process, int port, Path log) implements AutoCloseable {

	private static final Pattern WAIT = Pattern.compile("after a wait of (?:(\\d+) min ?)?(?:(\\d+) s)?");

	static Instance start(int port, Path folder, TestDatabase database, String... arguments) {
		Path log = folder.resolve(port + ".log");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
				ShopApplication.class.getName(), "--server.port=" + port, "--spring.main.banner-mode=off",
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password(), "--spring.datasource.hikari.maximum-pool-size=2",
				"--logging.level.org.migrationstarter=info"));
		command.addAll(List.of(arguments));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			return new Instance(process, port, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Wait until it is up.
	 * @param atMost how long
	 */
	void awaitHealth(Duration atMost) {
		long end = System.nanoTime() + atMost.toNanos();
		try {
			while (!isUp()) {
				if (this.process.waitFor(500, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
					throw new AssertionError("It did not come up:\n" + text());
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private boolean isUp() throws InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/actuator/health/migrations"))
			.timeout(Duration.ofSeconds(30))
			.build();
		try {
			String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
			return body.contains("\"status\":\"UP\"");
		}
		catch (ConnectException ex) {
			// It does not listen yet.
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return how long it waited for another instance.
	 */
	Duration waited() {
		return WAIT.matcher(text()).results().map(Instance::duration).reduce(Duration.ZERO, Duration::plus);
	}

	private static Duration duration(MatchResult wait) {
		long minutes = (wait.group(1) != null) ? Long.parseLong(wait.group(1)) : 0;
		long seconds = (wait.group(2) != null) ? Long.parseLong(wait.group(2)) : 0;
		return Duration.ofMinutes(minutes).plusSeconds(seconds);
	}

	String text() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
