package org.migrationstarter.story;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;

import org.springframework.boot.loader.tools.Library;

/**
 * The command {@code java} of a terminal.
 *
 * @param folder the folder that it is in
 */
public record Java(Path folder) {

	private static final String OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m";

	/**
	 * Make the command that takes the options which let short processes be short.
	 * @param folder a folder
	 * @return the command
	 */
	public static Java plain(Path folder) {
		return write(folder, "exec %s %s \"$@\"".formatted(java(), OPTIONS));
	}

	/**
	 * Make the command that starts the application from its classes, and remembers those
	 * of its libraries. The first process writes what it remembers when it ends.
	 * @param folder a folder
	 * @param application the application's main class
	 * @return the command
	 */
	public static Java remembering(Path folder, String application) {
		Path archive = folder.resolve("classes.jsa");
		return write(folder, """
				shift 2
				if [ -f %1$s ]; then share=SharedArchiveFile; else share=ArchiveClassesAtExit; fi
				exec %2$s %3$s -Xlog:cds=off -Xlog:cds+dynamic=off -XX:$share=%1$s -cp %4$s %5$s %6$s "$@"
				""".formatted(archive, java(), OPTIONS, classPath(folder), Launcher.class.getName(), application));
	}

	private static String classPath(Path folder) {
		try {
			return ServiceJar.libraries(folder.resolve("libraries"))
				.stream()
				.map(Library::getFile)
				.map(File::getPath)
				.collect(Collectors.joining(File.pathSeparator)) + File.pathSeparator + launcher(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// An archive has classes of jars only.
	private static Path launcher(Path folder) throws IOException {
		Path classes = Path.of("target/test-classes");
		String name = Launcher.class.getName().replace('.', '/') + ".class";
		Path copy = folder.resolve("launcher").resolve(name);
		Files.createDirectories(copy.getParent());
		Files.copy(classes.resolve(name), copy);
		Path jar = folder.resolve("launcher.jar");
		ServiceJar.pack(folder.resolve("launcher"), jar);
		return jar;
	}

	private static Path java() {
		return Path.of(System.getProperty("java.home"), "bin/java");
	}

	private static Java write(Path folder, String script) {
		try {
			Path java = Files.createDirectories(folder).resolve("java");
			Files.writeString(java, "#!/bin/sh\n" + script + "\n");
			Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
			return new Java(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
