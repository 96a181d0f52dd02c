package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.List;

import org.migrationstarter.schema.Schema;

/**
 * The difference between two schemas: the changes, in a valid order, that turn the one
 * into the other.
 */
public final class SchemaDiff {

	private final List<Change> changes;

	private final List<Change> leftOut;

	private final RenameHints unusedRenames;

	private SchemaDiff(List<Change> changes, List<Change> leftOut, RenameHints unusedRenames) {
		this.changes = List.copyOf(changes);
		this.leftOut = List.copyOf(leftOut);
		this.unusedRenames = unusedRenames;
	}

	/**
	 * Compare two schemas with the default options.
	 * @param actual what is there
	 * @param desired what is asked for
	 * @return the difference
	 */
	public static SchemaDiff between(Schema actual, Schema desired) {
		return between(actual, desired, DiffOptions.defaults());
	}

	/**
	 * Compare two schemas.
	 * @param actual what is there
	 * @param desired what is asked for
	 * @param options how to compare
	 * @return the difference
	 */
	public static SchemaDiff between(Schema actual, Schema desired, DiffOptions options) {
		List<Change> renames = Renames.between(options.renames(), actual, desired);
		Schema renamed = Changes.apply(renames, actual);
		List<Change> others = compare(renamed, desired, options);
		List<Change> leftOut = others.stream()
			.filter((change) -> change.destructive() && !options.destructive().test(change))
			.toList();
		if (!leftOut.isEmpty()) {
			others = compare(renamed, LossPrevention.keep(renamed, desired, leftOut), options);
		}
		List<Change> changes = new ArrayList<>(NewSchemas.between(actual, desired));
		changes.addAll(renames);
		changes.addAll(options.order().sort(others));
		return new SchemaDiff(changes, options.order().sort(leftOut), options.renames().without(changes));
	}

	private static List<Change> compare(Schema actual, Schema desired, DiffOptions options) {
		ExpressionAnswers answers = new ExpressionAnswers(options.equivalences());
		List<Change> changes = SchemaComparison.compare(actual, desired, options, answers);
		while (answers.complete()) {
			changes = SchemaComparison.compare(actual, desired, options, answers);
		}
		return Survivors.stepAside(actual, changes);
	}

	/**
	 * Return what turns the actual schema into the desired one.
	 * @return the changes, in a valid order
	 */
	public List<Change> changes() {
		return this.changes;
	}

	/**
	 * Return what takes the changes back.
	 * @return the inverse of the changes, in a valid order
	 */
	public List<Change> inverse() {
		return Changes.inverse(this.changes);
	}

	/**
	 * Return the changes that can lose data and are not wanted.
	 * @return what the changes leave as it is
	 */
	public List<Change> leftOut() {
		return this.leftOut;
	}

	/**
	 * Return the hints that no change comes from: they have done their work, or name what
	 * is not there or is not asked for.
	 * @return the other hints
	 */
	public RenameHints unusedRenames() {
		return this.unusedRenames;
	}

	/**
	 * Whether there is nothing to do.
	 * @return {@code true} if there is no change; some may have been left out
	 */
	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

}
