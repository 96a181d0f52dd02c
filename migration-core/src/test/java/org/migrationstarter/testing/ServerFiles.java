package org.migrationstarter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.springframework.util.FileSystemUtils;

/**
 * The files that servers are made of: one folder for all modules, so that each is
 * downloaded and unpacked once.
 */
final class ServerFiles {

	private ServerFiles() {
	}

	/**
	 * Return a file or folder that the build has put here.
	 */
	static Path existing(String name) {
		Path file = folder().resolve(name);
		if (!Files.exists(file)) {
			throw new IllegalStateException(
					file + " is missing: run 'mvn process-test-classes' once, which puts there what this platform has");
		}
		return file;
	}

	/**
	 * Return a folder that is made when it is first asked for, and kept.
	 * @param name its name
	 * @param maker fills an empty folder
	 */
	static Path made(String name, Consumer<Path> maker) {
		Path folder = folder().resolve(name);
		if (!Files.isDirectory(folder)) {
			try {
				Path unfinished = Files.createTempDirectory(folder(), "unfinished");
				maker.accept(unfinished);
				moveUnlessMade(unfinished, folder);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return folder;
	}

	// Another process may have made it at the same time.
	private static void moveUnlessMade(Path unfinished, Path folder) throws IOException {
		try {
			Files.move(unfinished, folder);
		}
		catch (FileSystemException ex) {
			if (!Files.isDirectory(folder)) {
				throw ex;
			}
			FileSystemUtils.deleteRecursively(unfinished);
		}
	}

	static Path folder() {
		Path start = Path.of("").toAbsolutePath();
		for (Path folder = start; folder != null; folder = folder.getParent()) {
			if (Files.isDirectory(folder.resolve(".mvn"))) {
				return folder.resolve("target").resolve("test-servers");
			}
		}
		throw new IllegalStateException("No folder above " + start + " holds .mvn: run the tests within the project");
	}

}
