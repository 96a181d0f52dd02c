package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;

/**
 * The renames of tables, columns and sequences that turn a schema into one in which the
 * same things have the same names as in another.
 */
final class Renames {

	private final RenameHints hints;

	private final Schema desired;

	private final List<Change> changes = new ArrayList<>();

	private Renames(RenameHints hints, Schema desired) {
		this.hints = hints;
		this.desired = desired;
	}

	/**
	 * Find the hints that count.
	 * @param hints what was renamed
	 * @param actual what is there
	 * @param desired what is asked for
	 * @return the renames, in a valid order
	 */
	static List<Change> between(RenameHints hints, Schema actual, Schema desired) {
		Renames renames = new Renames(hints, desired);
		renames.tables(actual);
		renames.columns(Changes.apply(renames.changes, actual));
		renames.sequences(actual);
		return renames.changes;
	}

	private void tables(Schema actual) {
		RenamePlan
			.of(this.hints.tables(), names(actual.tables(), Table::name), names(this.desired.tables(), Table::name))
			.forEach((from, to) -> this.changes.add(new RenameTable(from, to)));
	}

	private void columns(Schema actual) {
		Map<QualifiedName, Map<String, String>> hintsByTable = new HashMap<>();
		this.hints.columns().forEach((column, to) -> {
			QualifiedName table = this.hints.newName(column.table());
			hintsByTable.computeIfAbsent(table, (name) -> new HashMap<>()).put(column.name(), to);
		});
		for (QualifiedName name : hintsByTable.keySet().stream().sorted().toList()) {
			Table before = actual.table(name).orElse(null);
			Table after = this.desired.table(name).orElse(null);
			if (before != null && after != null) {
				RenamePlan
					.of(hintsByTable.get(name), names(before.columns(), Column::name),
							names(after.columns(), Column::name))
					.forEach((from, to) -> this.changes.add(new RenameColumn(name, from, to)));
			}
		}
	}

	private void sequences(Schema actual) {
		Map<QualifiedName, Sequence> sequences = actual.sequences()
			.stream()
			.collect(Collectors.toMap(Sequence::name, Function.identity()));
		RenamePlan.of(this.hints.sequences(), sequences.keySet(), names(this.desired.sequences(), Sequence::name))
			.forEach((from, to) -> {
				Sequence sequence = sequences.get(from);
				this.changes.add(new AlterSequence(sequence, new Sequence(to, sequence.type(), sequence.options())));
			});
	}

	private static <T, N> Set<N> names(List<T> objects, Function<T, N> name) {
		return objects.stream().map(name).collect(Collectors.toSet());
	}

}
