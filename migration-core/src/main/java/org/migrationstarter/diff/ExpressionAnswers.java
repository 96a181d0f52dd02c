package org.migrationstarter.diff;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Table;

/**
 * The answers to "do these two expressions mean the same?". A comparison first runs with
 * the questions open, has them answered all at once, and runs again.
 */
final class ExpressionAnswers {

	private final Equivalences equivalences;

	private final Set<ExpressionPair> answered = new HashSet<>();

	private final Set<ExpressionPair> same = new HashSet<>();

	private final Set<ExpressionPair> open = new LinkedHashSet<>();

	ExpressionAnswers(Equivalences equivalences) {
		this.equivalences = equivalences;
	}

	Equivalences equivalences() {
		return this.equivalences;
	}

	boolean same(ExpressionPair.Kind kind, Table table, @Nullable Column column, @Nullable String actual,
			@Nullable String desired) {
		if (actual == null || desired == null) {
			return actual == desired;
		}
		if (actual.equals(desired) || normalised(actual).equals(normalised(desired))) {
			return true;
		}
		ExpressionPair pair = new ExpressionPair(kind, table, column, actual, desired);
		if (!this.answered.contains(pair)) {
			this.open.add(pair);
		}
		return this.same.contains(pair);
	}

	private static String normalised(String expression) {
		return ExpressionText.of(expression).normalised();
	}

	/**
	 * Have the open questions answered.
	 * @return {@code true} if there were any, so that the comparison has to run again
	 */
	boolean complete() {
		if (this.open.isEmpty()) {
			return false;
		}
		this.same.addAll(this.equivalences.equivalent(Set.copyOf(this.open)));
		this.answered.addAll(this.open);
		this.open.clear();
		return true;
	}

}
