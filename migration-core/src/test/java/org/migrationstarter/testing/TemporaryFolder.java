package org.migrationstarter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * A folder that is deleted when the JVM ends.
 */
final class TemporaryFolder {

	private TemporaryFolder() {
	}

	/**
	 * Create a folder.
	 * @param prefix how its name begins
	 * @param beforeDeletion stops what still writes into it
	 */
	static Path create(String prefix, Runnable beforeDeletion) {
		try {
			Path folder = Files.createTempDirectory(prefix);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				beforeDeletion.run();
				FileSystemUtils.deleteRecursively(folder.toFile());
			}));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
