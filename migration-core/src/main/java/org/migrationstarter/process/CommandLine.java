package org.migrationstarter.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program and its arguments. No shell reads them, so nothing in them is expanded but
 * placeholders such as <code>{file}</code>.
 *
 * @param words the program, then its arguments
 */
public record CommandLine(List<String> words) {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

	public CommandLine {
		words = List.copyOf(words);
	}

	/**
	 * Read a line.
	 * @param line words with spaces between them; a word in quotes may have spaces itself
	 * @return the command
	 */
	public static CommandLine parse(String line) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(line);
		while (matcher.find()) {
			words.add((matcher.group(1) != null) ? matcher.group(1)
					: (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3));
		}
		return new CommandLine(words);
	}

	/**
	 * Whether a placeholder is used.
	 * @param name its name, without braces
	 * @return {@code true} if a word has it
	 */
	public boolean has(String name) {
		return this.words.stream().anyMatch((word) -> word.contains(placeholder(name)));
	}

	/**
	 * Return the same command with one more argument.
	 * @param word the last argument
	 * @return the longer command
	 */
	public CommandLine with(String word) {
		List<String> words = new ArrayList<>(this.words);
		words.add(word);
		return new CommandLine(words);
	}

	/**
	 * Put values in place of placeholders. What stands for nothing is left as it is.
	 * @param values the values, by the names of the placeholders
	 * @return the command to run
	 */
	public CommandLine fill(Map<String, String> values) {
		return new CommandLine(this.words.stream().map((word) -> fill(word, values)).toList());
	}

	private static String fill(String word, Map<String, String> values) {
		String filled = word;
		for (Map.Entry<String, String> value : values.entrySet()) {
			filled = filled.replace(placeholder(value.getKey()), value.getValue());
		}
		return filled;
	}

	private static String placeholder(String name) {
		return "{" + name + "}";
	}

	@Override
	public String toString() {
		return String.join(" ", this.words.stream().map(CommandLine::quoted).toList());
	}

	private static String quoted(String word) {
		return (word.isEmpty() || word.contains(" ")) ? "'" + word + "'" : word;
	}

}
