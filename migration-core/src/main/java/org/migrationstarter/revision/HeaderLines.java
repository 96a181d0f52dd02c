package org.migrationstarter.revision;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a header line by line. A line that is indented further goes on with the value of
 * the line before it.
 */
final class HeaderLines {

	private static final Pattern ENTRY = Pattern
		.compile("(revision|revises|created|changes|reversible|lock-timeout)\\s*:(.*)", Pattern.CASE_INSENSITIVE);

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final Map<String, String> entries = new LinkedHashMap<>();

	private String message = "";

	private @Nullable String lastKey;

	private boolean insideBlockComment;

	/**
	 * Whether a text would be read as an entry.
	 * @param text the text of a comment
	 * @return {@code true} if it would
	 */
	static boolean isEntry(String text) {
		return ENTRY.matcher(text.strip()).matches();
	}

	/**
	 * Take the next line.
	 * @param line the line
	 * @return {@code false} if it is the first that is no comment, and so ends the header
	 */
	boolean add(String line) {
		String text = (line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line).strip();
		if (this.insideBlockComment || text.startsWith("/*")) {
			int end = text.indexOf("*/");
			this.insideBlockComment = end < 0;
			return this.insideBlockComment || end + 2 == text.length();
		}
		if (text.startsWith("--")) {
			addComment(text.substring(2));
			return true;
		}
		this.lastKey = null;
		return text.isEmpty();
	}

	private void addComment(String comment) {
		String text = comment.strip();
		Matcher matcher = ENTRY.matcher(text);
		if (this.lastKey != null && comment.startsWith("   ") && !text.isEmpty()) {
			this.entries.merge(this.lastKey, text, (before, more) -> before + " " + more);
		}
		else if (matcher.matches()) {
			this.lastKey = matcher.group(1).toLowerCase(Locale.ROOT);
			this.entries.merge(this.lastKey, matcher.group(2).strip(), (before, more) -> before + ", " + more);
		}
		else {
			this.lastKey = null;
			this.message = this.message.isEmpty() ? text : this.message;
		}
	}

	ScriptHeader header() {
		return new ScriptHeader(this.message, this.entries);
	}

}
