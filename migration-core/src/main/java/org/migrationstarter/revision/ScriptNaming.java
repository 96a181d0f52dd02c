package org.migrationstarter.revision;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How the scripts of an application are named.
 *
 * @param upgradePrefix what the name of an upgrade begins with
 * @param downgradePrefix what the name of a downgrade begins with
 * @param separator what stands between version and description
 * @param suffixes what a name ends with; new scripts get the first
 */
public record ScriptNaming(String upgradePrefix, String downgradePrefix, String separator, List<String> suffixes) {

	private static final int LONGEST_SLUG = 60;

	// Without characters beyond the basic plane, which not every history table can hold.
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&[\\x{0}-\\x{FFFF}]]+");

	public ScriptNaming {
		suffixes = List.copyOf(suffixes);
	}

	/**
	 * Name scripts as Flyway does by default.
	 * @return {@code V<version>__<description>.sql} and
	 * {@code U<version>__<description>.sql}
	 */
	public static ScriptNaming defaults() {
		return new ScriptNaming("V", "U", "__", List.of(".sql"));
	}

	/**
	 * Name an upgrade script.
	 * @param version its version
	 * @param message what it does, in any words
	 * @return a file name
	 */
	public String upgrade(Version version, String message) {
		return this.upgradePrefix + rest(version, message);
	}

	/**
	 * Name a downgrade script.
	 * @param version its version
	 * @param message what the upgrade does, in any words
	 * @return a file name
	 */
	public String downgrade(Version version, String message) {
		return this.downgradePrefix + rest(version, message);
	}

	private String rest(Version version, String message) {
		return version + this.separator + slug(message) + this.suffixes.get(0);
	}

	Optional<ScriptName> parseUpgrade(String fileName) {
		return ScriptName.parse(fileName, this.upgradePrefix, this.separator, this.suffixes);
	}

	Optional<ScriptName> parseDowngrade(String fileName) {
		return ScriptName.parse(fileName, this.downgradePrefix, this.separator, this.suffixes);
	}

	/**
	 * Make a part of a file name from a message: its letters and digits, cut off between
	 * two words.
	 * @param message any text
	 * @return the words, with underscores between them
	 */
	static String slug(String message) {
		String text = Normalizer.normalize(message, Form.NFC).toLowerCase(Locale.ROOT).replaceAll("['’]", "");
		List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
		List<String> kept = new ArrayList<>();
		int length = 0;
		for (String word : words) {
			length += word.length() + 1;
			if (length > LONGEST_SLUG + 1) {
				break;
			}
			kept.add(word);
		}
		if (kept.isEmpty()) {
			return words.isEmpty() ? "revision" : words.get(0).substring(0, LONGEST_SLUG);
		}
		return String.join("_", kept);
	}

}
