package org.migrationstarter.diff;

import java.util.Map;
import java.util.function.Predicate;

/**
 * How two schemas are compared.
 *
 * @param renames what was renamed
 * @param equivalences what counts as the same although it is not equal
 * @param destructive which of the changes that can lose data are wanted; the others are
 * left out and listed, and what they would have touched stays as it is
 * @param order the order of the changes
 * @param renameConstraints whether a constraint or an index that differs in nothing but
 * its name is renamed; if not, it is dropped and made again
 * @param existingRows the SQL expressions that rows which exist get in a new column, or
 * in one that begins to refuse null; the table under its new name
 */
public record DiffOptions(RenameHints renames, Equivalences equivalences, Predicate<Change> destructive,
		ChangeOrder order, boolean renameConstraints, Map<MemberName, String> existingRows) {

	private static final DiffOptions DEFAULTS = new DiffOptions(RenameHints.none(), Equivalences.textual(),
			(change) -> true, ChangeOrder.BY_TABLE, false, Map.of());

	public DiffOptions {
		existingRows = Map.copyOf(existingRows);
	}

	/**
	 * Return the options of a plain comparison: no renames, every change is wanted, table
	 * after table.
	 * @return the defaults
	 */
	public static DiffOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return the same options with other hints.
	 * @param renames what was renamed
	 * @return the options
	 */
	public DiffOptions withRenames(RenameHints renames) {
		return new DiffOptions(renames, this.equivalences, this.destructive, this.order, this.renameConstraints,
				this.existingRows);
	}

	/**
	 * Return the same options with other equivalences.
	 * @param equivalences what counts as the same
	 * @return the options
	 */
	public DiffOptions withEquivalences(Equivalences equivalences) {
		return new DiffOptions(this.renames, equivalences, this.destructive, this.order, this.renameConstraints,
				this.existingRows);
	}

	/**
	 * Return the same options with another choice of destructive changes.
	 * @param destructive which of the changes that can lose data are wanted
	 * @return the options
	 */
	public DiffOptions withDestructive(Predicate<Change> destructive) {
		return new DiffOptions(this.renames, this.equivalences, destructive, this.order, this.renameConstraints,
				this.existingRows);
	}

	/**
	 * Return the same options with another order.
	 * @param order the order of the changes
	 * @return the options
	 */
	public DiffOptions withOrder(ChangeOrder order) {
		return new DiffOptions(this.renames, this.equivalences, this.destructive, order, this.renameConstraints,
				this.existingRows);
	}

	/**
	 * Return the same options, renaming constraints and indexes instead of making them
	 * again.
	 * @return the options
	 */
	public DiffOptions renamingConstraints() {
		return new DiffOptions(this.renames, this.equivalences, this.destructive, this.order, true, this.existingRows);
	}

	/**
	 * Return the same options with values for rows that exist.
	 * @param existingRows the SQL expressions by column
	 * @return the options
	 */
	public DiffOptions withExistingRows(Map<MemberName, String> existingRows) {
		return new DiffOptions(this.renames, this.equivalences, this.destructive, this.order, this.renameConstraints,
				existingRows);
	}

}
