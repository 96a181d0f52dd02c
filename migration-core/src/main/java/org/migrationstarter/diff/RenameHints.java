package org.migrationstarter.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.ConstraintChange.RenameConstraint;
import org.migrationstarter.diff.IndexChange.RenameIndex;
import org.migrationstarter.diff.SequenceChange.AlterSequence;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.QualifiedName;

/**
 * What somebody says was renamed, so that it is not dropped and made again. A hint counts
 * only while the old name is there and no longer asked for, and the new name is asked for
 * and not there yet; so a hint may stay when it has done its work.
 *
 * @param tables new table names by old ones
 * @param columns new column names by the old ones, the table under its old or its new
 * name
 * @param constraints new constraint names by the old ones, the table under its new name
 * @param indexes new index names by the old ones, the table under its new name
 * @param sequences new sequence names by old ones
 */
public record RenameHints(Map<QualifiedName, QualifiedName> tables, Map<MemberName, String> columns,
		Map<MemberName, String> constraints, Map<MemberName, String> indexes,
		Map<QualifiedName, QualifiedName> sequences) {

	private static final RenameHints NONE = new RenameHints(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

	public RenameHints {
		tables = Map.copyOf(tables);
		columns = Map.copyOf(columns);
		constraints = Map.copyOf(constraints);
		indexes = Map.copyOf(indexes);
		sequences = Map.copyOf(sequences);
	}

	/**
	 * Return the hints of somebody who renamed nothing.
	 * @return no hints
	 */
	public static RenameHints none() {
		return NONE;
	}

	/**
	 * Return these hints and one more.
	 * @param from the table's old name
	 * @param to the table's new name
	 * @return the hints
	 */
	public RenameHints table(QualifiedName from, QualifiedName to) {
		return new RenameHints(plus(this.tables, from, to), this.columns, this.constraints, this.indexes,
				this.sequences);
	}

	/**
	 * Return these hints and one more.
	 * @param table the table's name, old or new
	 * @param from the column's old name
	 * @param to the column's new name
	 * @return the hints
	 */
	public RenameHints column(QualifiedName table, String from, String to) {
		return new RenameHints(this.tables, plus(this.columns, new MemberName(table, from), to), this.constraints,
				this.indexes, this.sequences);
	}

	/**
	 * Return these hints and one more.
	 * @param table the table's new name
	 * @param from the constraint's old name
	 * @param to the constraint's new name
	 * @return the hints
	 */
	public RenameHints constraint(QualifiedName table, String from, String to) {
		return new RenameHints(this.tables, this.columns, plus(this.constraints, new MemberName(table, from), to),
				this.indexes, this.sequences);
	}

	/**
	 * Return these hints and one more.
	 * @param table the table's new name
	 * @param from the index's old name
	 * @param to the index's new name
	 * @return the hints
	 */
	public RenameHints index(QualifiedName table, String from, String to) {
		return new RenameHints(this.tables, this.columns, this.constraints,
				plus(this.indexes, new MemberName(table, from), to), this.sequences);
	}

	/**
	 * Return these hints and one more.
	 * @param from the sequence's old name
	 * @param to the sequence's new name
	 * @return the hints
	 */
	public RenameHints sequence(QualifiedName from, QualifiedName to) {
		return new RenameHints(this.tables, this.columns, this.constraints, this.indexes,
				plus(this.sequences, from, to));
	}

	/**
	 * Return the hints that some changes do not come from.
	 * @param changes the changes
	 * @return these hints but those that are among the changes
	 */
	RenameHints without(List<Change> changes) {
		Map<QualifiedName, QualifiedName> otherTables = new HashMap<>(this.tables);
		Map<MemberName, String> otherColumns = new HashMap<>(this.columns);
		Map<MemberName, String> otherConstraints = new HashMap<>(this.constraints);
		Map<MemberName, String> otherIndexes = new HashMap<>(this.indexes);
		Map<QualifiedName, QualifiedName> otherSequences = new HashMap<>(this.sequences);
		for (Change change : changes) {
			if (change instanceof RenameTable rename) {
				otherTables.remove(rename.from());
			}
			else if (change instanceof RenameColumn rename) {
				otherColumns.keySet()
					.removeIf((column) -> column.name().equals(rename.from())
							&& newName(column.table()).equals(rename.table()));
			}
			else if (change instanceof RenameConstraint rename) {
				otherConstraints.remove(new MemberName(rename.table(), rename.from().name().text()));
			}
			else if (change instanceof RenameIndex rename) {
				otherIndexes.remove(new MemberName(rename.table(), rename.from().name().text()));
			}
			else if (change instanceof AlterSequence alter && !alter.from().name().equals(alter.to().name())) {
				otherSequences.remove(alter.from().name());
			}
		}
		return new RenameHints(otherTables, otherColumns, otherConstraints, otherIndexes, otherSequences);
	}

	/**
	 * Return the name that a table has in the end.
	 * @param table the table's old or new name
	 * @return its new name
	 */
	QualifiedName newName(QualifiedName table) {
		return this.tables.getOrDefault(table, table);
	}

	/**
	 * Whether there is no hint at all.
	 * @return {@code true} if nothing was renamed
	 */
	public boolean isEmpty() {
		return equals(NONE);
	}

	private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
		Map<K, V> more = new HashMap<>(map);
		more.put(key, value);
		return more;
	}

}
