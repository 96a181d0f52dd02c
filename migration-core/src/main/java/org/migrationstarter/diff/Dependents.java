package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;

/**
 * What stands in the way of a change: the constraints, indexes and computed columns that
 * use a column or rely on a key. They are given as the changes that take them away, in a
 * valid order; {@link Changes#inverse(List)} brings them back.
 */
public final class Dependents {

	private final Map<QualifiedName, Table> tables = new HashMap<>();

	private final Map<QualifiedName, List<DropConstraint>> pointingTo = new HashMap<>();

	private Dependents(Schema schema) {
		for (Table table : schema.tables()) {
			this.tables.put(table.name(), table);
			for (ForeignKey key : table.foreignKeys()) {
				this.pointingTo.computeIfAbsent(key.target(), (target) -> new ArrayList<>())
					.add(new DropConstraint(table.name(), key));
			}
		}
	}

	/**
	 * Look for dependents in a schema.
	 * @param schema the schema
	 * @return its dependents
	 */
	public static Dependents in(Schema schema) {
		return new Dependents(schema);
	}

	/**
	 * Return what uses a column, directly or through what uses that.
	 * @param table the column's table
	 * @param column the column's exact name
	 * @return the changes that take away all of it, in a valid order
	 */
	public List<Change> ofColumn(QualifiedName table, String column) {
		Set<Change> drops = new LinkedHashSet<>();
		collect(table, column, drops);
		return ChangeOrder.BY_TABLE.sort(List.copyOf(drops));
	}

	/**
	 * Return the foreign keys that rely on a key.
	 * @param table the key's table
	 * @param key a primary key, a unique constraint or a unique index
	 * @return the changes that take them away; none if the object is no key
	 */
	public List<Change> ofKey(QualifiedName table, TableObject key) {
		Set<Change> drops = new LinkedHashSet<>();
		collect(table, key, drops);
		return List.copyOf(drops);
	}

	private void collect(QualifiedName table, String column, Set<Change> drops) {
		Table owner = this.tables.get(table);
		if (owner == null) {
			return;
		}
		for (TableObject object : owner.objects()) {
			if (ColumnUse.uses(object, column) && drops.add(TableComparison.drop(table, object))) {
				collect(table, object, drops);
			}
		}
		for (DropConstraint drop : pointingTo(table)) {
			if (((ForeignKey) drop.constraint()).targetColumns().contains(column)) {
				drops.add(drop);
			}
		}
		for (Column other : owner.columns()) {
			if (ColumnUse.uses(other, column) && drops.add(new DropColumn(table, other))) {
				collect(table, other.name(), drops);
			}
		}
	}

	private void collect(QualifiedName table, TableObject object, Set<Change> drops) {
		Resource key = Footprint.key(table, object);
		for (DropConstraint drop : pointingTo(table)) {
			if (Resource.key(table, ((ForeignKey) drop.constraint()).targetColumns()).equals(key)) {
				drops.add(drop);
			}
		}
	}

	private List<DropConstraint> pointingTo(QualifiedName table) {
		return this.pointingTo.getOrDefault(table, List.of());
	}

}
