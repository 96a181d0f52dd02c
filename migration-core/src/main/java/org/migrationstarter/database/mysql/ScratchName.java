package org.migrationstarter.database.mysql;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of a scratch database, {@code <application>_scratch_<random>}. It is also the
 * name of the lock that its owner holds. The databases that stand for further schemas
 * bear it too, with a number behind.
 *
 * @param family the part that all scratch databases of one application share
 * @param random the part that tells them apart
 */
record ScratchName(String family, String random) {

	/** Leaves room for the other parts in the 64 characters that a name may have. */
	private static final int APPLICATION_LENGTH = 39;

	private static final int RANDOM_BYTES = 6;

	/**
	 * Make up a name.
	 * @param application the name of the application's database, or {@code null} if it
	 * has none
	 * @return a name that nobody else has
	 */
	static ScratchName next(@Nullable String application) {
		byte[] random = new byte[RANDOM_BYTES];
		ThreadLocalRandom.current().nextBytes(random);
		String start = (application != null) ? application : "migrations";
		return new ScratchName(start.substring(0, Math.min(start.length(), APPLICATION_LENGTH)) + "_scratch_",
				HexFormat.of().formatHex(random));
	}

	/**
	 * Recognize a scratch database of the same application.
	 * @param database the name of any database
	 * @return the name that its owner's lock has, or an empty optional
	 */
	Optional<ScratchName> sibling(String database) {
		Matcher matcher = Pattern.compile(Pattern.quote(this.family) + "([0-9a-f]{12})(?:_\\d+)?").matcher(database);
		return matcher.matches() ? Optional.of(new ScratchName(this.family, matcher.group(1))) : Optional.empty();
	}

	String further(int number) {
		return this + "_" + number;
	}

	/**
	 * Return what matches the whole family in a {@code GRANT}.
	 * @return the quoted pattern
	 */
	String grantPattern() {
		return Quoting.name(this.family.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%") + "%");
	}

	@Override
	public String toString() {
		return this.family + this.random;
	}

}
