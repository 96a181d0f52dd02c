package org.migrationstarter.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ChangeOrder;
import org.migrationstarter.diff.ColumnChange.AddColumn;
import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.MemberName;
import org.migrationstarter.diff.RenameCandidate;
import org.migrationstarter.diff.RenameCandidates;
import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.diff.Spelling;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.entity.DesiredSchema;
import org.migrationstarter.schema.QualifiedName;

/**
 * What is there and what the entities ask for, in the light of what somebody says.
 */
final class Comparison {

	private final Origin origin;

	private final DesiredSchema desired;

	private final AutogenerateOptions options;

	private final Spelling spelling;

	private final RenameHints givenRenames;

	private final DiffOptions diffOptions;

	private final SchemaDiff diff;

	/**
	 * Compare.
	 * @param origin what is there
	 * @param desired what the entities ask for
	 * @param options what somebody says
	 * @param order the order of the changes
	 * @param spelling how names are shown
	 * @throws InvalidOptionException if an option names what is not there
	 */
	Comparison(Origin origin, DesiredSchema desired, AutogenerateOptions options, ChangeOrder order,
			Spelling spelling) {
		this.origin = origin;
		this.desired = desired;
		this.options = options;
		this.spelling = spelling;
		GivenNames names = new GivenNames(origin.schema(), desired.schema());
		this.givenRenames = names.renames(options);
		Set<QualifiedName> droppedTables = names.droppedTables(options);
		this.diffOptions = DiffOptions.defaults()
			.withRenames(
					FollowingRenames.of(union(desired.renames(), this.givenRenames), origin.schema(), desired.schema()))
			.withEquivalences(origin.equivalences())
			.withExistingRows(names.existingRows(options))
			.withOrder(order)
			.withDestructive((change) -> (change instanceof DropTable drop) ? droppedTables.contains(drop.table())
					: options.allowDrops())
			.renamingConstraints();
		this.diff = SchemaDiff.between(origin.schema(), desired.schema(), this.diffOptions);
	}

	private static RenameHints union(RenameHints known, RenameHints given) {
		return new RenameHints(union(known.tables(), given.tables()), union(known.columns(), given.columns()),
				known.constraints(), known.indexes(), known.sequences());
	}

	private static <K, V> Map<K, V> union(Map<K, V> known, Map<K, V> given) {
		Map<K, V> union = new HashMap<>(known);
		union.putAll(given);
		return union;
	}

	DiffOptions options() {
		return this.diffOptions;
	}

	SchemaDiff diff() {
		return this.diff;
	}

	/**
	 * Find what nobody has said yet.
	 * @return the open questions: renames first, since they answer others
	 */
	List<Decision> decisions() {
		List<Decision> decisions = new ArrayList<>();
		RenameCandidates.between(this.origin.schema(), this.desired.schema(), this.diffOptions.renames())
			.stream()
			.filter(RenameCandidate::isLikely)
			.map((candidate) -> new Decision.Rename(candidate, this.spelling))
			.filter((rename) -> !rename.isDeclinedBy(this.options))
			.forEach(decisions::add);
		for (Change change : this.diff.changes()) {
			if (change instanceof AddColumn add && add.needsValue()) {
				decisions.add(new Decision.ExistingRows(add, this.spelling));
			}
		}
		return decisions;
	}

	/**
	 * Check that each option has its effect. One that has none is a typo, or leads to
	 * something else than its author thinks.
	 * @throws InvalidOptionException if one has none
	 */
	void checkOptions() {
		RenameHints unused = this.diff.unusedRenames();
		this.givenRenames.tables().forEach((from, to) -> {
			if (to.equals(unused.tables().get(from))) {
				throw new InvalidOptionException("--rename-table " + from + "=" + to,
						"the entities ask for table " + from + " too, or table " + to + " is there already");
			}
		});
		this.givenRenames.columns().forEach((from, to) -> {
			if (to.equals(unused.columns().get(from))) {
				throw new InvalidOptionException("--rename " + from + "=" + to,
						"the entities ask for column " + from.name() + " too, or column " + to + " is there already");
			}
		});
		this.diffOptions.existingRows().forEach((column, value) -> {
			if (this.diff.changes().stream().noneMatch((change) -> fills(change, column))) {
				throw new InvalidOptionException(GivenNames.valueOption(column.toString(), value),
						"no row needs a value, as the column is neither new in a table that exists nor begins to refuse null");
			}
		});
	}

	private static boolean fills(Change change, MemberName column) {
		return (change instanceof AddColumn add && add.existingRows() != null
				&& column.equals(new MemberName(add.table(), add.column().name())))
				|| (change instanceof AlterColumn alter && alter.existingRows() != null
						&& column.equals(new MemberName(alter.table(), alter.to().name())));
	}

}
