package org.migrationstarter.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A page of the guides.
 *
 * @param file the file
 * @param lines its lines
 */
record Page(Path file, List<String> lines) {

	private static final String FENCE = "```";

	static Page of(String name) {
		Path file = root().resolve(name);
		try {
			return new Page(file, Files.readAllLines(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("docs/architecture.md"))) {
			folder = folder.getParent();
		}
		return folder;
	}

	List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		int i = 0;
		while (i < this.lines.size()) {
			if (this.lines.get(i).startsWith(FENCE)) {
				int end = i + 1;
				while (!this.lines.get(end).startsWith(FENCE)) {
					end++;
				}
				List<String> words = Arrays.asList(this.lines.get(i).substring(FENCE.length()).split(" "));
				blocks.add(new Block(words.get(0), words.subList(1, words.size()), i + 1,
						List.copyOf(this.lines.subList(i + 1, end))));
				i = end;
			}
			i++;
		}
		return blocks;
	}

}
