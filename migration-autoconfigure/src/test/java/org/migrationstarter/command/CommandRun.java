package org.migrationstarter.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;

/**
 * A command that was run in this process, as its caller sees it.
 *
 * @param exitCode the exit code
 * @param results what it wrote to standard output
 * @param talk what it wrote to standard error
 */
record CommandRun(int exitCode, String results, String talk) {

	static CommandRun of(Class<?> application, String... arguments) {
		return onTerminal(application, null, arguments);
	}

	/**
	 * Run a command on what behaves like a terminal.
	 * @param application the application
	 * @param answers the lines that somebody types, or {@code null} if nobody is there
	 * @param arguments the arguments of the process
	 * @return what came of it
	 */
	static CommandRun onTerminal(Class<?> application, @Nullable String answers, String... arguments) {
		ByteArrayOutputStream results = new ByteArrayOutputStream();
		ByteArrayOutputStream talk = new ByteArrayOutputStream();
		List<Integer> exitCodes = new ArrayList<>();
		SpringApplication spring = new SpringApplication(application);
		spring.addBootstrapRegistryInitializer((registry) -> {
			registry.register(CommandExit.class, InstanceSupplier.of(exitCodes::add));
			registry.register(CommandConsole.class, InstanceSupplier.of(CommandConsole.on(stream(results), stream(talk),
					(answers != null) ? new StringReader(answers) : null)));
		});
		try {
			spring.run(arguments).close();
			throw new AssertionError("The application started");
		}
		catch (AbandonedRunException ex) {
			// This is how a command ends where the process goes on.
		}
		catch (RuntimeException ex) {
			if (exitCodes.isEmpty()) {
				throw ex;
			}
		}
		return new CommandRun(exitCodes.get(0), text(results), text(talk));
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	private static String text(ByteArrayOutputStream bytes) {
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
