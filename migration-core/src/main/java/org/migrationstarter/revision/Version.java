package org.migrationstarter.revision;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of a migration: numbers with dots or underscores between them, compared
 * number by number as Flyway does. Trailing zeros do not count: {@code 1.0} is {@code 1}.
 */
public final class Version implements Comparable<Version> {

	private static final Pattern SYNTAX = Pattern.compile("\\d+([._]\\d+)*");

	private final String text;

	private final List<BigInteger> parts;

	private Version(String text) {
		this.text = text.replace('_', '.');
		this.parts = withoutTrailingZeros(Arrays.stream(this.text.split("\\.")).map(BigInteger::new).toList());
	}

	/**
	 * Read a version.
	 * @param text the version as it is written in a file name or in the history
	 * @return the version
	 * @throws IllegalArgumentException if the text is not a version
	 */
	public static Version of(String text) {
		return parse(text).orElseThrow(() -> new IllegalArgumentException(
				"'" + text + "' is not a version: only digits, dots and underscores"));
	}

	/**
	 * Read a version, if it is one.
	 * @param text any text
	 * @return the version, or an empty optional if the text is not one
	 */
	public static Optional<Version> parse(String text) {
		return SYNTAX.matcher(text).matches() ? Optional.of(new Version(text)) : Optional.empty();
	}

	private static List<BigInteger> withoutTrailingZeros(List<BigInteger> parts) {
		int end = parts.size();
		while (end > 1 && parts.get(end - 1).signum() == 0) {
			end--;
		}
		return List.copyOf(parts.subList(0, end));
	}

	@Override
	public int compareTo(Version other) {
		for (int i = 0; i < Math.max(this.parts.size(), other.parts.size()); i++) {
			int comparison = part(i).compareTo(other.part(i));
			if (comparison != 0) {
				return comparison;
			}
		}
		return 0;
	}

	private BigInteger part(int index) {
		return (index < this.parts.size()) ? this.parts.get(index) : BigInteger.ZERO;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Version version && this.parts.equals(version.parts);
	}

	@Override
	public int hashCode() {
		return this.parts.hashCode();
	}

	/**
	 * Return the version as it was written, with dots between the numbers.
	 * @return the text
	 */
	@Override
	public String toString() {
		return this.text;
	}

}
