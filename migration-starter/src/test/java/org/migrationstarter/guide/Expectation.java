package org.migrationstarter.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the output that a page shows with the one of this run. Times, durations and
 * ports may differ, and versions stand for each other. An ellipsis stands for anything:
 * as a line for any number of lines, within a line for any text.
 *
 * @param lines the lines of the page
 */
record Expectation(List<String> lines) {

	private static final String ANYTHING = "…";

	private static final Pattern DIFFERENT_EACH_TIME = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?|\\d+(?= ms\\b)"
				+ "|(?<=\")PT[0-9.HMS]+|\\d+(\\.\\d+)?(?= s(econds)?\\b)|(?<=\"executionTime\":)\\d+"
				+ "|(?<=localhost:)\\d+|\\s+$");

	/**
	 * Compare.
	 * @param actual the lines of the run
	 * @param versions which version stands for which already
	 * @return which version stands for which then, or nothing if there is a difference
	 */
	Optional<Versions> compare(List<String> actual, Versions versions) {
		return compare(this.lines, actual, versions);
	}

	private static Optional<Versions> compare(List<String> shown, List<String> actual, Versions versions) {
		if (shown.isEmpty()) {
			return actual.isEmpty() ? Optional.of(versions) : Optional.empty();
		}
		List<String> rest = shown.subList(1, shown.size());
		if (shown.get(0).strip().equals(ANYTHING)) {
			for (int i = 0; i <= actual.size(); i++) {
				Optional<Versions> result = compare(rest, actual.subList(i, actual.size()), versions);
				if (result.isPresent()) {
					return result;
				}
			}
			return Optional.empty();
		}
		if (actual.isEmpty()) {
			return Optional.empty();
		}
		return compare(shown.get(0), actual.get(0), versions)
			.flatMap((known) -> compare(rest, actual.subList(1, actual.size()), known));
	}

	private static Optional<Versions> compare(String shown, String actual, Versions versions) {
		String pattern = Arrays.stream(same(shown).split(ANYTHING, -1))
			.map(Pattern::quote)
			.collect(Collectors.joining(".*"));
		if (!same(actual).matches(pattern)) {
			return Optional.empty();
		}
		return shown.contains(ANYTHING) ? Optional.of(versions) : versions.unify(shown, actual);
	}

	private static String same(String line) {
		return DIFFERENT_EACH_TIME.matcher(Versions.remove(line)).replaceAll("");
	}

}
