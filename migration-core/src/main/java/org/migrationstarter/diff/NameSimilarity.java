package org.migrationstarter.diff;

import java.util.Locale;

/**
 * How alike two names are.
 */
public final class NameSimilarity {

	private static final double SIMILAR = 0.5;

	private NameSimilarity() {
	}

	/**
	 * Compare two names by the letters that have to change.
	 * @param one a name
	 * @param other another one
	 * @return 1 for the same name in any case, 0 for names without anything in common
	 */
	public static double of(String one, String other) {
		String first = one.toLowerCase(Locale.ROOT);
		String second = other.toLowerCase(Locale.ROOT);
		int longest = Math.max(first.length(), second.length());
		return (longest != 0) ? 1 - (double) distance(first, second) / longest : 1;
	}

	/**
	 * Whether two names are so alike that one may be meant for the other.
	 * @param similarity how alike they are
	 * @return {@code true} if at least half of the letters stay
	 */
	public static boolean isSimilar(double similarity) {
		return similarity >= SIMILAR;
	}

	// The Levenshtein distance, row by row.
	private static int distance(String first, String second) {
		int[] row = new int[second.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= first.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int replaced = diagonal + ((first.charAt(i - 1) != second.charAt(j - 1)) ? 1 : 0);
				diagonal = row[j];
				row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[second.length()];
	}

}
