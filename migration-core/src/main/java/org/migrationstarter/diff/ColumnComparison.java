package org.migrationstarter.diff;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Table;

/**
 * Compares two columns of the same name.
 */
final class ColumnComparison {

	private final Table table;

	private final ExpressionAnswers answers;

	ColumnComparison(Table table, ExpressionAnswers answers) {
		this.table = table;
		this.answers = answers;
	}

	/**
	 * Compare two columns.
	 * @param actual the column that is there
	 * @param desired the column that is asked for
	 * @param existingRows what rows that exist get, or {@code null}
	 * @return nothing, one alteration, or the drop and the new column
	 */
	List<ColumnChange> compare(Column actual, Column desired, @Nullable String existingRows) {
		if (actual.equals(desired)) {
			return List.of();
		}
		Column target = inWordsOf(actual, desired);
		if (target.equals(actual)) {
			return List.of();
		}
		if (isRecomputed(actual, target)) {
			return List.of(new DropColumn(this.table.name(), actual),
					new AddColumn(this.table.name(), target, valueOf(actual, target, existingRows)));
		}
		boolean refusesNull = actual.nullable() && !target.nullable();
		return List.of(new AlterColumn(this.table.name(), actual, target, refusesNull ? existingRows : null));
	}

	// Spell all of a column that counts as the same in the words of another, so that an
	// alteration shows nothing but real differences.
	private Column inWordsOf(Column actual, Column desired) {
		Equivalences equivalences = this.answers.equivalences();
		return new Column(desired.name(),
				equivalences.sameType(actual.type(), desired.type()) ? actual.type() : desired.type(),
				desired.nullable(), sameDefault(actual, desired) ? actual.defaultValue() : desired.defaultValue(),
				equivalences.sameIdentity(actual.identity(), desired.identity()) ? actual.identity()
						: desired.identity(),
				sameGenerated(actual, desired) ? actual.generated() : desired.generated(),
				equivalences.sameCollation(actual.collation(), desired.collation()) ? actual.collation()
						: desired.collation(),
				desired.comment());
	}

	private boolean sameDefault(Column actual, Column desired) {
		return this.answers.same(ExpressionPair.Kind.DEFAULT, this.table, desired, actual.defaultValue(),
				desired.defaultValue());
	}

	private boolean sameGenerated(Column actual, Column desired) {
		GeneratedValue before = actual.generated();
		GeneratedValue after = desired.generated();
		if (before == null || after == null) {
			return before == after;
		}
		return before.stored() == after.stored() && this.answers.same(ExpressionPair.Kind.GENERATED, this.table,
				desired, before.expression(), after.expression());
	}

	// No engine alters more than the comment of a computed column in the same way, and
	// its
	// values can be had again, so it is made anew.
	private static boolean isRecomputed(Column actual, Column target) {
		if (actual.generated() == null && target.generated() == null) {
			return false;
		}
		return !Objects.equals(actual.generated(), target.generated())
				|| !ColumnDifference.between(actual, target).onlyComment();
	}

	// A computed column that becomes a plain one keeps what was computed last.
	private static @Nullable String valueOf(Column actual, Column target, @Nullable String existingRows) {
		if (actual.generated() != null && target.generated() == null) {
			return actual.generated().expression();
		}
		return (target.generated() == null) ? existingRows : null;
	}

}
