package org.migrationstarter.guide;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which version of a page stands for which version of this run. The versions of new
 * migrations are the time, so they differ from run to run; each always stands for the
 * same.
 *
 * @param toRun the versions of the run by those of the page
 * @param toPage the versions of the page by those of the run
 */
record Versions(Map<String, String> toRun, Map<String, String> toPage) {

	static final Versions NONE = new Versions(Map.of(), Map.of());

	private static final Pattern VERSION = Pattern.compile("(?<!\\d)\\d{14}(?!\\d)");

	static String remove(String text) {
		return VERSION.matcher(text).replaceAll("<version>");
	}

	/**
	 * Let the versions of one text stand for those of another.
	 * @param shown a line of the page
	 * @param actual a line of the run, the same but for its versions
	 * @return what is known then, or nothing if one stands for another one already
	 */
	Optional<Versions> unify(String shown, String actual) {
		Map<String, String> run = new HashMap<>(this.toRun);
		Map<String, String> page = new HashMap<>(this.toPage);
		Matcher shownVersions = VERSION.matcher(shown);
		Matcher actualVersions = VERSION.matcher(actual);
		while (shownVersions.find() && actualVersions.find()) {
			run.putIfAbsent(shownVersions.group(), actualVersions.group());
			page.putIfAbsent(actualVersions.group(), shownVersions.group());
			if (!run.get(shownVersions.group()).equals(actualVersions.group())
					|| !page.get(actualVersions.group()).equals(shownVersions.group())) {
				return Optional.empty();
			}
		}
		return Optional.of(new Versions(run, page));
	}

	String ofRun(String text) {
		return replace(text, this.toRun);
	}

	String ofPage(String text) {
		return replace(text, this.toPage);
	}

	private static String replace(String text, Map<String, String> versions) {
		return VERSION.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(versions.getOrDefault(match.group(), match.group())));
	}

}
