package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.SequenceOptions;

/**
 * Spells the options of sequences and identities. What the database does by itself is not
 * written.
 */
public class SequenceSyntax {

	/**
	 * Write the options of something new.
	 * @param options the options
	 * @return the options that differ from those of a sequence without any; empty if none
	 * does
	 */
	public String definition(SequenceOptions options) {
		List<String> parts = new ArrayList<>();
		if (options.start() != 1 || options.increment() < 0 || options.minimum() != null) {
			parts.add("start with " + options.start());
		}
		if (options.increment() != 1) {
			parts.add("increment by " + options.increment());
		}
		addIfPresent(parts, "minvalue", options.minimum());
		addIfPresent(parts, "maxvalue", options.maximum());
		if (options.cycle()) {
			parts.add("cycle");
		}
		addIfPresent(parts, "cache", options.cache());
		return String.join(" ", parts);
	}

	private static void addIfPresent(List<String> parts, String option, @Nullable Long value) {
		if (value != null) {
			parts.add(option + " " + value);
		}
	}

	/**
	 * Write the options that change.
	 * @param from the options before
	 * @param to the options after
	 * @return one text for each option that changes
	 */
	public List<String> changes(SequenceOptions from, SequenceOptions to) {
		List<String> parts = new ArrayList<>();
		if (from.increment() != to.increment()) {
			parts.add("increment by " + to.increment());
		}
		if (!Objects.equals(from.minimum(), to.minimum())) {
			parts.add((to.minimum() != null) ? "minvalue " + to.minimum() : "no minvalue");
		}
		if (!Objects.equals(from.maximum(), to.maximum())) {
			parts.add((to.maximum() != null) ? "maxvalue " + to.maximum() : "no maxvalue");
		}
		if (from.start() != to.start()) {
			parts.add("start with " + to.start());
		}
		if (from.cycle() != to.cycle()) {
			parts.add(to.cycle() ? "cycle" : "no cycle");
		}
		if (!Objects.equals(from.cache(), to.cache())) {
			parts.add("cache " + ((to.cache() != null) ? to.cache() : usualCache()));
		}
		return parts;
	}

	/**
	 * Return the cache of a sequence that was declared without one.
	 * @return how many numbers a session takes at once
	 */
	protected long usualCache() {
		return 1;
	}

}
