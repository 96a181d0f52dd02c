package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.migrationstarter.diff.ColumnChange.AlterColumn;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.EnumTypeChange.AlterEnumType;
import org.migrationstarter.diff.EnumTypeChange.DropEnumType;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.diff.SequenceChange.DropSequence;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;

/**
 * Changes what is asked for so that nothing is lost which must not be: a table, column or
 * sequence stays although the model does not know it, a type stays as wide as it is.
 */
final class LossPrevention {

	private final Schema actual;

	private final Map<QualifiedName, Table> tables;

	private final Map<QualifiedName, Sequence> sequences;

	private final Map<QualifiedName, EnumType> enumTypes;

	private LossPrevention(Schema actual, Schema desired) {
		this.actual = actual;
		this.tables = byName(desired.tables(), Table::name);
		this.sequences = byName(desired.sequences(), Sequence::name);
		this.enumTypes = byName(desired.enumTypes(), EnumType::name);
	}

	private static <T> Map<QualifiedName, T> byName(List<T> objects, Function<T, QualifiedName> name) {
		return objects.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, TreeMap::new));
	}

	/**
	 * Keep what changes would lose.
	 * @param actual what is there
	 * @param desired what is asked for
	 * @param unwanted the changes that must not happen
	 * @return what can be asked for without them
	 */
	static Schema keep(Schema actual, Schema desired, List<Change> unwanted) {
		LossPrevention prevention = new LossPrevention(actual, desired);
		unwanted.forEach(prevention::keep);
		prevention.keepWhatIsUsed();
		return new Schema(List.copyOf(prevention.tables.values()), List.copyOf(prevention.sequences.values()),
				List.copyOf(prevention.enumTypes.values()), desired.opaqueObjects());
	}

	private void keep(Change unwanted) {
		if (unwanted instanceof DropTable drop) {
			this.actual.table(drop.table()).ifPresent((table) -> this.tables.put(table.name(), table));
		}
		else if (unwanted instanceof DropColumn drop) {
			boolean gone = this.tables.get(drop.table()).column(drop.column().name()).isEmpty();
			keepColumn(drop.table(), drop.column());
			if (gone) {
				keepWhatUses(drop);
			}
		}
		else if (unwanted instanceof AlterColumn alter) {
			keepColumn(alter.table(), alter.to().withType(alter.from().type()).withGenerated(alter.from().generated()));
		}
		else if (unwanted instanceof DropSequence drop) {
			this.sequences.put(drop.sequence().name(), drop.sequence());
		}
		else if (unwanted instanceof DropEnumType drop) {
			this.enumTypes.put(drop.type().name(), drop.type());
		}
		else if (unwanted instanceof AlterEnumType alter) {
			Set<String> values = new LinkedHashSet<>(alter.from().values());
			values.addAll(alter.to().values());
			this.enumTypes.put(alter.to().name(), new EnumType(alter.to().name(), List.copyOf(values)));
		}
	}

	private void keepColumn(QualifiedName name, Column column) {
		Table table = this.tables.get(name);
		List<Column> columns = new ArrayList<>(table.columns());
		int place = columns.stream().map(Column::name).toList().indexOf(column.name());
		if (place < 0) {
			columns.add(column);
		}
		else {
			columns.set(place, column);
		}
		this.tables.put(name, table.withColumns(columns));
	}

	// What hangs on a column that nobody asks for was not asked for either.
	private void keepWhatUses(DropColumn kept) {
		for (Change drop : Dependents.in(this.actual).ofColumn(kept.table(), kept.column().name())) {
			if (drop instanceof DropConstraint constraint) {
				keep(constraint.table(), constraint.constraint());
			}
			else if (drop instanceof DropIndex index) {
				keep(index.table(), index.index());
			}
		}
	}

	private void keep(QualifiedName name, TableObject object) {
		Table table = this.tables.get(name);
		if (table != null && !(object instanceof PrimaryKey)
				&& table.objects().stream().noneMatch((other) -> isSame(object, other))) {
			this.tables.put(name, table.with(object));
		}
	}

	private static boolean isSame(TableObject object, TableObject other) {
		return object.equals(other) || (!object.name().generated() && object.name().equals(other.name()));
	}

	private void keepWhatIsUsed() {
		this.tables.replaceAll((name, table) -> table.withForeignKeys(
				table.foreignKeys().stream().filter((key) -> this.tables.containsKey(key.target())).toList()));
		Set<Resource> types = this.tables.values()
			.stream()
			.flatMap((table) -> table.columns().stream())
			.map((column) -> Resource.type(column.type()))
			.collect(Collectors.toSet());
		this.actual.enumTypes()
			.stream()
			.filter((type) -> types.contains(Resource.type(type.name())))
			.forEach((type) -> this.enumTypes.putIfAbsent(type.name(), type));
	}

}
