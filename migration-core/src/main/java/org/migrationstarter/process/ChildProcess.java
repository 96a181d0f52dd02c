package org.migrationstarter.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A program that is run to its end, or is stopped with all that it has started.
 *
 * @param command the program and its arguments
 * @param environment variables that it gets in addition to those of this process
 * @param timeout how long it may take
 */
public record ChildProcess(CommandLine command, Map<String, String> environment, Duration timeout) {

	// For what is on its way when the program has ended. What it leaves running in the
	// background may keep the stream open for longer.
	private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

	private static final Duration DEATH = Duration.ofSeconds(10);

	public ChildProcess {
		environment = Map.copyOf(environment);
	}

	/**
	 * Run it.
	 * @param output gets each line of standard output and standard error, on another
	 * thread
	 * @return its exit code
	 * @throws IOException if it cannot be started
	 * @throws TimeoutException if it did not end in time, and was stopped
	 * @throws InterruptedException if this thread was interrupted; the program was
	 * stopped
	 */
	public int run(Consumer<String> output) throws IOException, TimeoutException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(this.command.words()).redirectErrorStream(true);
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		try {
			process.getOutputStream().close();
			FutureTask<Boolean> reading = reading(process, output);
			if (!process.waitFor(this.timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new TimeoutException("Not done within " + this.timeout);
			}
			await(reading);
			return process.exitValue();
		}
		finally {
			if (process.isAlive()) {
				kill(process);
			}
		}
	}

	private static FutureTask<Boolean> reading(Process process, Consumer<String> output) {
		FutureTask<Boolean> reading = new FutureTask<>(() -> {
			BufferedReader reader = new BufferedReader(
					new InputStreamReader(process.getInputStream(), Charset.defaultCharset()));
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				output.accept(line);
			}
			return true;
		});
		Thread thread = new Thread(reading, "migrations-process-output");
		thread.setDaemon(true);
		thread.start();
		return reading;
	}

	private static void await(FutureTask<Boolean> reading) throws IOException, InterruptedException {
		try {
			reading.get(LAST_OUTPUT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			reading.cancel(false);
		}
		catch (ExecutionException ex) {
			throw new IOException("The output cannot be read: " + ex.getCause().getMessage(), ex.getCause());
		}
	}

	// The children first are found, since a child without a parent is nobody's.
	private static void kill(Process process) {
		List<ProcessHandle> family = new ArrayList<>(
				Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList());
		family.forEach(ProcessHandle::destroyForcibly);
		CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
			.completeOnTimeout(null, DEATH.toMillis(), TimeUnit.MILLISECONDS)
			.join();
	}

}
