package org.migrationstarter.diff;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;

/**
 * When two column types count as the same: the base, the array dimensions and the sign
 * are equal, and nothing that both sides say is different.
 */
final class TypeRules {

	private TypeRules() {
	}

	static boolean same(ColumnType actual, ColumnType desired) {
		return actual.equals(desired) || (sameKind(actual, desired) && sameLength(actual, desired)
				&& samePrecision(actual, desired) && sameScale(actual, desired) && sameConstants(actual, desired));
	}

	private static boolean sameKind(ColumnType actual, ColumnType desired) {
		return actual.base().equals(desired.base()) && actual.dimensions() == desired.dimensions()
				&& actual.unsigned() == desired.unsigned();
	}

	private static boolean sameLength(ColumnType actual, ColumnType desired) {
		return equalOrLeftOpen(actual.length(), desired.length());
	}

	private static boolean samePrecision(ColumnType actual, ColumnType desired) {
		return equalOrLeftOpen(actual.precision(), desired.precision());
	}

	private static boolean sameScale(ColumnType actual, ColumnType desired) {
		return equalOrLeftOpen(actual.scale(), desired.scale());
	}

	// The order of the constants is storage, not meaning.
	private static boolean sameConstants(ColumnType actual, ColumnType desired) {
		return Set.copyOf(actual.values()).equals(Set.copyOf(desired.values()));
	}

	private static boolean equalOrLeftOpen(@Nullable Integer actual, @Nullable Integer desired) {
		return actual == null || desired == null || Objects.equals(actual, desired);
	}

}
