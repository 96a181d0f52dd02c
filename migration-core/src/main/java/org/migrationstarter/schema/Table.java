package org.migrationstarter.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table with all that hangs on it.
 *
 * @param name the table's name
 * @param columns the columns in their declared order
 * @param primaryKey the primary key, or {@code null} if it has none
 * @param foreignKeys the foreign keys that this table declares
 * @param uniqueConstraints the unique constraints, without unique indexes
 * @param indexes the indexes, without those that only implement a constraint
 * @param checkConstraints the check constraints
 * @param comment the table's comment, or {@code null}
 * @param options what stands behind the closing parenthesis of its definition and matters
 * ({@code without rowid}, {@code partition by …}), or {@code null}
 */
public record Table(QualifiedName name, List<Column> columns, @Nullable PrimaryKey primaryKey,
		List<ForeignKey> foreignKeys, List<UniqueConstraint> uniqueConstraints, List<Index> indexes,
		List<CheckConstraint> checkConstraints, @Nullable String comment, @Nullable String options) {

	public Table {
		columns = List.copyOf(columns);
		foreignKeys = sorted(foreignKeys);
		uniqueConstraints = sorted(uniqueConstraints);
		indexes = sorted(indexes);
		checkConstraints = sorted(checkConstraints);
	}

	private static <T extends TableObject> List<T> sorted(List<T> objects) {
		return objects.stream()
			.sorted(Comparator.<T, Boolean>comparing((object) -> object.name().generated())
				.thenComparing((object) -> object.name().generated() ? object.structure() : object.name().text())
				.thenComparing(TableObject::structure))
			.toList();
	}

	/**
	 * Return the column of the given name.
	 * @param name the column's exact name
	 * @return the column, or an empty optional where there is none
	 */
	public Optional<Column> column(String name) {
		return this.columns.stream().filter((column) -> column.name().equals(name)).findFirst();
	}

	/**
	 * Return the same table under another name.
	 * @param name the new name
	 * @return the renamed table
	 */
	public Table withName(QualifiedName name) {
		return new Table(name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints, this.indexes,
				this.checkConstraints, this.comment, this.options);
	}

	/**
	 * Return the same table with other foreign keys.
	 * @param foreignKeys the new foreign keys
	 * @return the changed table
	 */
	public Table withForeignKeys(List<ForeignKey> foreignKeys) {
		return new Table(this.name, this.columns, this.primaryKey, foreignKeys, this.uniqueConstraints, this.indexes,
				this.checkConstraints, this.comment, this.options);
	}

}
