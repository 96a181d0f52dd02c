package org.migrationstarter.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Chance that can be had again: the same seed gives the same choices.
 */
final class RandomSource {

	private static final List<String> PLAIN = List.of("customer", "item", "price", "note", "status", "ref", "total",
			"city", "amount", "label");

	private static final List<String> ODD = List.of("order", "select", "Group", "UserName", "größe", "key value", "日本",
			"index", "a-b");

	private final Random random;

	private final boolean oddNames;

	private final Set<String> used = new HashSet<>();

	RandomSource(long seed, boolean oddNames) {
		this.random = new Random(seed);
		this.oddNames = oddNames;
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	<T> T one(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	<T> Optional<T> maybeOne(List<T> choices) {
		return choices.isEmpty() ? Optional.empty() : Optional.of(one(choices));
	}

	<T> List<T> some(List<T> choices, int least, int most) {
		List<T> shuffled = new ArrayList<>(choices);
		Collections.shuffle(shuffled, this.random);
		return shuffled.subList(0, Math.min(shuffled.size(), between(least, most)));
	}

	/**
	 * Make up a name that no other object has.
	 * @param prefix how the name begins
	 * @return the name
	 */
	String name(String prefix) {
		while (true) {
			String word = one((this.oddNames && chance(25)) ? ODD : PLAIN);
			String name = prefix.isEmpty() ? word : prefix + "_" + word;
			if (this.used.contains(name.toLowerCase(Locale.ROOT))) {
				name += between(1, 999);
			}
			if (this.used.add(name.toLowerCase(Locale.ROOT))) {
				return name;
			}
		}
	}

}
