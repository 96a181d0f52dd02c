package org.migrationstarter.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a user writes to name revisions.
 */
final class IdentifierParser {

	private static final Pattern STEPS = Pattern.compile("(.*?)([+-])(\\d{1,9})");

	private static final Pattern BEGINNING = Pattern.compile("\\d+([._]\\d+)*[._]?");

	private IdentifierParser() {
	}

	static RevisionIdentifier parse(String text) {
		Matcher matcher = STEPS.matcher(text);
		return matcher.matches() ? steps(matcher, text) : plain(text, text);
	}

	private static RevisionIdentifier steps(Matcher matcher, String text) {
		int count = Integer.parseInt(matcher.group(3));
		if (count == 0) {
			throw invalid(text);
		}
		boolean up = matcher.group(2).equals("+");
		if (matcher.group(1).isEmpty()) {
			return up ? new NextRevisions(count) : new StepsFrom(NamedRevisions.CURRENT, -count, text);
		}
		return new StepsFrom(plain(matcher.group(1), text), up ? count : -count, text);
	}

	private static RevisionIdentifier plain(String text, String whole) {
		return NamedRevisions.parse(text).orElseGet(() -> {
			if (!BEGINNING.matcher(text).matches()) {
				throw invalid(whole);
			}
			return new VersionIdentifier(text);
		});
	}

	private static RevisionException invalid(String text) {
		return new RevisionException("'" + text + "' names no revision.",
				"Write head, heads, base, current, a version or the beginning of one, +N, -N, or a version with +N or -N.");
	}

}
