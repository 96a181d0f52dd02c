package org.migrationstarter.revision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments at the beginning of a script say of it, such as
 * {@code -- revises: 20261118090000}. Only comments before the first statement count.
 * Whatever is not understood is left alone.
 *
 * @param message what the script does, in the words of its author; empty if there are
 * none
 * @param entries the values by their keys: {@code revision}, {@code revises},
 * {@code created}, {@code changes}, {@code reversible} and {@code lock-timeout}, as far
 * as they are there
 */
public record ScriptHeader(String message, Map<String, String> entries) {

	private static final String REVISES = "revises";

	private static final String LOCK_TIMEOUT = "lock-timeout";

	private static final String NONE = "none";

	private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

	private static final String BASE = "base";

	private static final Pattern VERSIONS = Pattern.compile("[vV]?\\d.*");

	public ScriptHeader {
		entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
	}

	/**
	 * Read a header.
	 * @param script the script
	 * @return its header, empty if it has none
	 */
	public static ScriptHeader read(String script) {
		try {
			return read(new StringReader(script));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read a header, and no more of the script than that.
	 * @param script the script; it is not closed
	 * @return its header, empty if it has none
	 * @throws IOException if the script cannot be read
	 */
	public static ScriptHeader read(Reader script) throws IOException {
		BufferedReader lines = new BufferedReader(script);
		HeaderLines header = new HeaderLines();
		String line = lines.readLine();
		while (line != null && header.add(line)) {
			line = lines.readLine();
		}
		return header.header();
	}

	/**
	 * Return the versions that the script builds on.
	 * @return the versions, none for {@code base}; or an empty optional if the header
	 * does not say, and so the script builds on the version before its own
	 * @throws IllegalArgumentException if what the header says are not versions
	 */
	public Optional<List<Version>> revises() {
		return Optional.ofNullable(this.entries.get(REVISES)).filter(ScriptHeader::names).map(ScriptHeader::versions);
	}

	/**
	 * Return how long statements of the script wait for locks.
	 * @return the time, zero for {@code none}, which leaves it to the database; or an
	 * empty optional if the header does not say
	 * @throws IllegalArgumentException if what the header says is no time
	 */
	public Optional<Duration> lockTimeout() {
		return Optional.ofNullable(this.entries.get(LOCK_TIMEOUT)).map(ScriptHeader::time);
	}

	private static Duration time(String text) {
		Matcher time = TIME.matcher(text);
		if (text.equalsIgnoreCase(NONE)) {
			return Duration.ZERO;
		}
		if (!time.matches()) {
			throw new IllegalArgumentException("'" + LOCK_TIMEOUT + ": " + text + "' is no time.");
		}
		long amount = Long.parseLong(time.group(1));
		return switch (time.group(2)) {
			case "ms" -> Duration.ofMillis(amount);
			case "s" -> Duration.ofSeconds(amount);
			case "m" -> Duration.ofMinutes(amount);
			default -> Duration.ofHours(amount);
		};
	}

	/**
	 * Write versions the way {@link #revises()} reads them.
	 * @param versions the versions, none for base
	 * @return the text that follows {@code revises:}
	 */
	static String text(List<Version> versions) {
		return versions.isEmpty() ? BASE : String.join(", ", versions.stream().map(Version::toString).toList());
	}

	// Such comments may have been there before anybody thought of headers.
	private static boolean names(String text) {
		return isBase(text) || VERSIONS.matcher(text).matches();
	}

	private static boolean isBase(String text) {
		return text.isEmpty() || text.equalsIgnoreCase(BASE);
	}

	private static List<Version> versions(String text) {
		return isBase(text) ? List.of() : Arrays.stream(text.split("[,\\s]+")).map(Version::of).toList();
	}

}
