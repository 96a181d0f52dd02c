package org.migrationstarter.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of a script, with placeholders such as <code>${message}</code>. A comment
 * whose placeholder has nothing to say is left out. What is no placeholder of the project
 * stays as it is, since it may be one of Flyway's.
 *
 * @param name where it comes from, for messages
 * @param text its text
 */
public record RevisionTemplate(String name, String text) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+)}");

	private static final RevisionTemplate UPGRADE = new RevisionTemplate("default upgrade", """
			-- ${message}
			--
			-- revision:   ${revision}
			-- revises:    ${revises}
			-- created:    ${created}
			-- changes:    ${changes}
			-- reversible: ${reversible}

			${upgrade}
			""");

	private static final RevisionTemplate DOWNGRADE = new RevisionTemplate("default downgrade", """
			-- Take back: ${message}
			--
			-- revision:   ${revision}
			-- revises:    ${revises}
			-- created:    ${created}
			-- changes:    ${changes}

			${downgrade}
			""");

	/**
	 * Return the form of an upgrade script where the user has none.
	 * @return the template
	 */
	public static RevisionTemplate upgrade() {
		return UPGRADE;
	}

	/**
	 * Return the form of a downgrade script where the user has none.
	 * @return the template
	 */
	public static RevisionTemplate downgrade() {
		return DOWNGRADE;
	}

	/**
	 * Read a template.
	 * @param file the user's file
	 * @return the template
	 * @throws RevisionException if it cannot be read
	 */
	public static RevisionTemplate read(Path file) {
		try {
			return new RevisionTemplate(file.toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new RevisionException("The template %s cannot be read: %s.".formatted(file, Reason.of(ex)),
					"Set migrations.template.upgrade and migrations.template.downgrade to text files in UTF-8, "
							+ "or remove them to have the default ones.",
					ex);
		}
	}

	/**
	 * Fill the template in.
	 * @param values the values by the names of their placeholders
	 * @return the text, with line feeds
	 */
	String fill(Map<String, String> values) {
		return this.text.lines()
			.filter((line) -> !isEmptyComment(line, values))
			.map((line) -> fill(line, values))
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static String fill(String line, Map<String, String> values) {
		return PLACEHOLDER.matcher(line).replaceAll((match) -> {
			String value = values.getOrDefault(match.group(1), match.group());
			String nextLine = isComment(line) ? "\n--" + " ".repeat(Math.max(1, match.start() - 2)) : "\n";
			return Matcher.quoteReplacement(value.replace("\n", nextLine));
		});
	}

	private static boolean isComment(String line) {
		return line.startsWith("--");
	}

	private static boolean isEmptyComment(String line, Map<String, String> values) {
		return line.strip().startsWith("--") && PLACEHOLDER.matcher(line)
			.results()
			.anyMatch((match) -> values.getOrDefault(match.group(1), match.group()).isEmpty());
	}

}
