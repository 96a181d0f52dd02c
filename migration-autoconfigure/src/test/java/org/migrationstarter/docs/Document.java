package org.migrationstarter.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file the file
 * @param text what it says
 */
public record Document(Path file, String text) {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern BLOCK = Pattern.compile("^```(\\S*)[^\\n]*\\n(.*?)^```$",
			Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

	private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

	/**
	 * Return all pages.
	 * @return those at the root and those in {@code docs}
	 */
	public static List<Document> all() {
		return Stream.of(ROOT, ROOT.resolve("docs")).flatMap(Document::in).toList();
	}

	private static Stream<Document> in(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".md")).map(Document::of).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read a page.
	 * @param file the file
	 * @return the page
	 */
	public static Document of(Path file) {
		try {
			return new Document(file, Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Document named(String name) {
		return of(ROOT.resolve(name));
	}

	/**
	 * Return the fenced blocks of a language.
	 * @param language the word behind the fence
	 * @return what they hold
	 */
	public List<String> blocks(String language) {
		return BLOCK.matcher(this.text)
			.results()
			.filter((match) -> match.group(1).equals(language))
			.map((match) -> match.group(2))
			.toList();
	}

	/**
	 * Return the text without fenced blocks.
	 * @return what remains
	 */
	public String prose() {
		return BLOCK.matcher(this.text).replaceAll("");
	}

	/**
	 * Return what stands in backticks outside of blocks.
	 * @return the texts
	 */
	public List<String> code() {
		return CODE.matcher(prose()).results().map((match) -> match.group(1)).toList();
	}

	// As GitHub makes them.
	Set<String> anchors() {
		Function<MatchResult, String> anchor = (match) -> match.group(1)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N} _-]", "")
			.replace(' ', '-');
		return HEADING.matcher(prose()).results().map(anchor).collect(Collectors.toSet());
	}

	@Override
	public String toString() {
		return ROOT.relativize(this.file).toString();
	}

}
