package org.migrationstarter.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A service in a folder of its own, as a developer has it: sources that change,
 * migrations beside them, and a jar that is built from them.
 */
final class Service {

	static final String APPLICATION_CLASS = "story.Application";

	private static final String APPLICATION = """
			package story;

			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;

			@SpringBootApplication
			public class Application {

				public static void main(String[] args) {
					SpringApplication.run(Application.class, args);
				}

			}
			""";

	private final Path folder;

	private final @Nullable Java java;

	private final List<String> properties;

	/**
	 * Begin a service.
	 * @param folder its folder
	 * @param java what runs its classes, or {@code null} to run its jar
	 * @param properties what it is configured with
	 */
	Service(Path folder, @Nullable Java java, String... properties) {
		this.folder = folder;
		this.java = java;
		this.properties = List.of(properties);
		write(sources().resolve("Application.java"), APPLICATION);
		write(migrations().resolve(".gitkeep"), "");
	}

	Path migrations() {
		return this.folder.resolve("src/main/resources/db/migration");
	}

	private Path sources() {
		return this.folder.resolve("src/main/java/story");
	}

	/**
	 * Write an entity.
	 * @param name the name of the class
	 * @param body what stands between its braces
	 * @param annotations what stands before it
	 */
	void entity(String name, String body, String... annotations) {
		write(sources().resolve(name + ".java"), """
				package story;

				import java.math.BigDecimal;

				import jakarta.persistence.*;
				import org.hibernate.annotations.ColumnDefault;

				@Entity
				%s
				public class %s {

				%s

				}
				""".formatted(String.join("\n", annotations), name, body.indent(4)));
	}

	/**
	 * Write a class that is no entity.
	 * @param name the name of the class
	 * @param text the whole file
	 */
	void source(String name, String text) {
		write(sources().resolve(name + ".java"), text);
	}

	/**
	 * Write a script by hand.
	 * @param name the name of the file
	 * @param statements its statements
	 */
	void script(String name, List<String> statements) {
		write(migrations().resolve(name), String.join(";\n", statements) + ";\n");
	}

	void remove(String entity) {
		delete(sources().resolve(entity + ".java"));
	}

	/**
	 * Compile what there is, and make the jar of it.
	 */
	void build() {
		Path classes = this.folder.resolve("target/classes");
		try {
			FileSystemUtils.deleteRecursively(classes);
			Files.createDirectories(classes);
			compile(classes);
			FileSystemUtils.copyRecursively(this.folder.resolve("src/main/resources"), classes);
			if (this.java == null) {
				ServiceJar.write(classes, APPLICATION_CLASS, jar());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void compile(Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.list(sources())) {
			Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources.toList());
			boolean compiled = compiler.getTask(messages, files, null, List.of("-parameters", "-proc:none", "-d",
					classes.toString(), "-cp", System.getProperty("java.class.path")), null, units)
				.call();
			if (!compiled) {
				throw new IllegalStateException(messages.toString());
			}
		}
	}

	private Path jar() {
		return this.folder.resolve("target/service.jar");
	}

	/**
	 * Run a migrations command in the folder of the service.
	 * @param arguments what follows the word {@code migrations}
	 * @return what came of it
	 */
	Outcome migrations(String... arguments) {
		return run(Stream.concat(Stream.of("migrations"), Arrays.stream(arguments)).toList());
	}

	/**
	 * Start the service, let it do what it does at start, and end.
	 * @param properties more properties
	 * @return what came of it
	 */
	Outcome start(String... properties) {
		return run(List.of(properties));
	}

	/**
	 * Start the service, and kill it when it comes to a word.
	 * @param word a line that it writes and then waits
	 * @param properties more properties
	 */
	void killAt(String word, String... properties) {
		try {
			Process process = new ProcessBuilder(command(List.of(properties))).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.start();
			CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(process::destroyForcibly);
			StringBuilder talk = new StringBuilder();
			try (BufferedReader lines = process.inputReader()) {
				for (String line = lines.readLine(); !word.equals(line); line = lines.readLine()) {
					if (line == null) {
						throw new AssertionError("It never came to '" + word + "':\n" + talk);
					}
					talk.append(line).append('\n');
				}
				process.destroyForcibly().onExit().join();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Outcome run(List<String> arguments) {
		return Outcome.of(command(arguments), this.folder);
	}

	private List<String> command(List<String> arguments) {
		Java java = (this.java != null) ? this.java : Java.plain(this.folder.resolve("programs"));
		List<String> command = new ArrayList<>(
				List.of(java.folder().resolve("java").toString(), "-jar", jar().toString()));
		command.addAll(arguments);
		command.addAll(this.properties);
		return command;
	}

	/**
	 * Find the script that a command has written.
	 * @param prefix {@code V} or {@code U}
	 * @param words what its name ends with, before the suffix
	 * @return the file
	 */
	Path script(String prefix, String words) {
		try (Stream<Path> files = Files.list(migrations())) {
			return files.filter((file) -> file.getFileName().toString().startsWith(prefix))
				.filter((file) -> file.getFileName().toString().endsWith("__" + words + ".sql"))
				.findFirst()
				.orElseThrow(() -> new AssertionError("No script " + prefix + "…__" + words + ".sql"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Count the scripts.
	 * @return the number of files with a version
	 */
	long scripts() {
		try (Stream<Path> files = Files.list(migrations())) {
			return files.filter((file) -> file.toString().endsWith(".sql")).count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write statements below the header of a script.
	 * @param script the file
	 * @param sql the statements
	 */
	void edit(Path script, String sql) {
		try {
			String header = Files.readString(script)
				.lines()
				.takeWhile((line) -> !line.isBlank())
				.reduce("", (all, line) -> all + line + "\n");
			Files.writeString(script, header + "\n" + sql + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
