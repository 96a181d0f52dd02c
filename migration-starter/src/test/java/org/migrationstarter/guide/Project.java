package org.migrationstarter.guide;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.springframework.util.FileSystemUtils;

import org.migrationstarter.story.ServiceJar;

/**
 * The project that the guides are about.
 *
 * @param folder its folder
 */
record Project(Path folder) {

	static final String MAIN_CLASS = "com.example.shop.ShopApplication";

	/**
	 * Make a copy of a project.
	 * @param source its folder
	 * @param folder the new folder
	 * @return the copy
	 */
	static Project copy(Path source, Path folder) {
		try {
			FileSystemUtils.copyRecursively(source.toAbsolutePath(), folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Project(folder);
	}

	void write(String file, String text) {
		try {
			Path path = this.folder.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write members into a class, in front of its methods.
	 * @param file the file of the class
	 * @param text the members
	 */
	void insert(String file, String text) {
		String old = read(file);
		int end = old.lastIndexOf('}');
		write(file, old.substring(0, end) + text.indent(4) + "\n" + old.substring(end));
	}

	/**
	 * Write the statements of a script, below its header.
	 * @param file the file
	 * @param sql the statements
	 */
	void fill(String file, String sql) {
		String header = read(file).lines()
			.takeWhile((line) -> !line.isBlank())
			.reduce("", (all, line) -> all + line + "\n");
		write(file, header + "\n" + sql);
	}

	String read(String file) {
		try {
			return Files.readString(this.folder.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Compile what there is.
	 */
	void compile() {
		Path classes = classes();
		try {
			FileSystemUtils.deleteRecursively(classes);
			Files.createDirectories(classes);
			compile(classes);
			FileSystemUtils.copyRecursively(this.folder.resolve("src/main/resources"), classes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path classes() {
		return this.folder.resolve("target/classes");
	}

	/**
	 * Compile what there is, and make the jar of it.
	 */
	void makeJar() {
		compile();
		try {
			ServiceJar.write(classes(), MAIN_CLASS, this.folder.resolve("target/shop.jar"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void compile(Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(this.folder.resolve("src/main/java"))) {
			List<Path> units = sources.filter((file) -> file.toString().endsWith(".java")).toList();
			boolean compiled = compiler
				.getTask(messages, files, null,
						List.of("-parameters", "-proc:none", "-d", classes.toString(), "-cp",
								System.getProperty("java.class.path")),
						null, files.getJavaFileObjectsFromPaths(units))
				.call();
			if (!compiled) {
				throw new IllegalStateException(messages.toString());
			}
		}
	}

}
