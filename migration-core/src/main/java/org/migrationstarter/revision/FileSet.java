package org.migrationstarter.revision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Files that come into being together or not at all:
 * <ol>
 * <li>All are written beside their places, under names that nobody takes for scripts.
 * <li>They are put in place, in the given order.
 * <li>If anything fails, what was put in place is taken away again.
 * </ol>
 */
final class FileSet {

	private final Path directory;

	private final String unfinished = ".unfinished-" + UUID.randomUUID();

	private final Map<Path, Path> written = new LinkedHashMap<>();

	private final List<Path> placed = new ArrayList<>();

	private String current = "";

	FileSet(Path directory) {
		this.directory = directory;
	}

	/**
	 * Write the files.
	 * @param texts their texts by their names, in the order to put them in place
	 * @throws RevisionException if that fails; nothing is left behind
	 */
	void write(Map<String, String> texts) {
		try {
			for (Map.Entry<String, String> text : texts.entrySet()) {
				this.current = text.getKey();
				prepare(text.getKey(), text.getValue());
			}
			for (Map.Entry<Path, Path> file : this.written.entrySet()) {
				this.current = file.getKey().getFileName().toString();
				place(file.getKey(), file.getValue());
			}
		}
		catch (IOException ex) {
			throw takeAway(failure(Reason.of(ex), ex));
		}
		catch (UnsupportedOperationException ex) {
			throw takeAway(failure("the file system can only be read", ex));
		}
		catch (InvalidPathException ex) {
			throw takeAway(failure("the file system has no such names, start with LC_ALL=C.UTF-8", ex));
		}
	}

	private void prepare(String name, String text) throws IOException {
		Path target = this.directory.resolve(name);
		if (!this.directory.equals(target.getParent()) || name.startsWith(".")) {
			throw new IllegalArgumentException("Not a plain file name: " + name);
		}
		if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
			throw new FileAlreadyExistsException(target.toString());
		}
		Path source = this.directory.resolve(this.unfinished + "-" + this.written.size());
		this.written.put(target, source);
		Files.write(source, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW,
				StandardOpenOption.WRITE, StandardOpenOption.SYNC);
	}

	// Unlike a move, a link never replaces a file that came up in the meantime.
	private void place(Path target, Path source) throws IOException {
		if (!link(target, source)) {
			Files.move(source, target);
		}
		this.placed.add(target);
		Files.deleteIfExists(source);
	}

	private static boolean link(Path target, Path source) throws FileAlreadyExistsException {
		try {
			Files.createLink(target, source);
			return true;
		}
		catch (FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (UnsupportedOperationException | IOException ex) {
			// Not every file system has links. If something else is wrong, so it is with
			// a move.
			return false;
		}
	}

	private RevisionException takeAway(RevisionException failure) {
		List<Path> remains = new ArrayList<>(this.placed);
		remains.addAll(this.written.values());
		for (Path file : remains) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException | UnsupportedOperationException ex) {
				failure.addSuppressed(ex);
			}
		}
		return failure;
	}

	private RevisionException failure(String reason, Exception cause) {
		return new RevisionException(
				"%s cannot be written to %s: %s. Nothing was written.".formatted(this.current,
						this.directory.toAbsolutePath(), reason),
				(cause instanceof FileAlreadyExistsException)
						? "Choose another message or version, or remove that file if it is not needed."
						: "Make room there or give the user that runs the command the right to write, "
								+ "or set migrations.directory.",
				cause);
	}

}
