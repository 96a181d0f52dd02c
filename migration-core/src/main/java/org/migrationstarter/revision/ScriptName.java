package org.migrationstarter.revision;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The name of a script, taken apart: {@code V20261120143000__Add_user_profile.sql}.
 *
 * @param version the version, or {@code null} where the name has none
 * @param description the description, with spaces for underscores; may be empty
 */
public record ScriptName(@Nullable Version version, String description) {

	/**
	 * Take a file name apart.
	 * @param fileName the name without its folder
	 * @param prefix what the name begins with, for example {@code V}
	 * @param separator what stands between version and description
	 * @param suffixes one of these ends the name
	 * @return the parts, or an empty optional if the name is not of this form
	 */
	public static Optional<ScriptName> parse(String fileName, String prefix, String separator, List<String> suffixes) {
		if (!fileName.startsWith(prefix)) {
			return Optional.empty();
		}
		return suffixes.stream()
			.filter(fileName::endsWith)
			.filter((suffix) -> fileName.length() >= prefix.length() + suffix.length())
			.findFirst()
			.map((suffix) -> fileName.substring(prefix.length(), fileName.length() - suffix.length()))
			.flatMap((name) -> parse(name, separator));
	}

	private static Optional<ScriptName> parse(String name, String separator) {
		int index = name.indexOf(separator);
		String version = (index >= 0) ? name.substring(0, index) : name;
		String description = (index >= 0) ? name.substring(index + separator.length()).replace('_', ' ') : "";
		if (version.isEmpty()) {
			return Optional.of(new ScriptName(null, description));
		}
		return Version.parse(version).map((parsed) -> new ScriptName(parsed, description));
	}

}
