package org.migrationstarter.database.postgresql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ChangeOrder;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.ConstraintChange.DropConstraint;
import org.migrationstarter.diff.Dependents;
import org.migrationstarter.diff.IndexChange.DropIndex;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * What stands in the way when types change, as the changes that drop it.
 */
final class TypeObstacles {

	private final Dependents dependents;

	private final Set<Change> drops = new LinkedHashSet<>();

	TypeObstacles(Schema schema) {
		this.dependents = Dependents.in(schema);
	}

	/**
	 * Add the columns that are computed from a column, with all that uses them.
	 * PostgreSQL builds everything else again by itself.
	 * @param table the table
	 * @param column the exact name of a column whose type changes
	 */
	void addComputed(QualifiedName table, String column) {
		for (Change drop : this.dependents.ofColumn(table, column)) {
			if (drop instanceof DropColumn computed) {
				this.drops.add(drop);
				this.drops.addAll(this.dependents.ofColumn(table, computed.column().name()));
			}
		}
	}

	/**
	 * Add all that compares a column with values of its old type, which is another type
	 * altogether than the new one.
	 * @param table the table
	 * @param column the exact name of a column whose type is replaced
	 */
	void addTyped(QualifiedName table, String column) {
		addComputed(table, column);
		this.dependents.ofColumn(table, column).stream().filter(TypeObstacles::compares).forEach(this.drops::add);
	}

	private static boolean compares(Change drop) {
		if (drop instanceof DropConstraint constraint) {
			return constraint.constraint() instanceof CheckConstraint || constraint.constraint() instanceof ForeignKey;
		}
		return drop instanceof DropIndex index && hasExpression(index.index());
	}

	private static boolean hasExpression(Index index) {
		return index.predicate() != null || index.keys().stream().anyMatch(IndexKey::expression);
	}

	List<Change> drops() {
		return ChangeOrder.BY_TABLE.sort(List.copyOf(this.drops));
	}

}
