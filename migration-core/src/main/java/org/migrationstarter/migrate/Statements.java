package org.migrationstarter.migrate;

/**
 * Speaks of the statements of a script by their numbers.
 */
final class Statements {

	private Statements() {
	}

	static String text(int first, int last) {
		if (first > last) {
			return "no statement";
		}
		return (first == last) ? "statement " + first
				: "statements " + first + ((last == first + 1) ? " and " : " to ") + last;
	}

	// That the first so many took effect, as a sentence without its end.
	static String sentence(int done) {
		String effect = text(1, done) + " took effect";
		return Character.toUpperCase(effect.charAt(0)) + effect.substring(1);
	}

	// What took effect and what did not, where the first so many are known to have.
	static String effect(int done, int count) {
		if (done == 0) {
			return "Nothing of it took effect.";
		}
		return sentence(done) + ((done < count) ? ", " + text(done + 1, count) + " did not" : "") + ".";
	}

}
