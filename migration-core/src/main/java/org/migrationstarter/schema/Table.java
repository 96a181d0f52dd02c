package org.migrationstarter.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
	 * Return the same table with other columns.
	 * @param columns the new columns in their order
	 * @return the changed table
	 */
	public Table withColumns(List<Column> columns) {
		return new Table(this.name, columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints, this.indexes,
				this.checkConstraints, this.comment, this.options);
	}

	/**
	 * Return the same table after one of its columns got another name, with all that
	 * hangs on it. Expressions are left as they are.
	 * @param from the column's name before
	 * @param to the column's name after
	 * @return the changed table
	 */
	public Table withColumnRenamed(String from, String to) {
		List<Column> columns = this.columns.stream()
			.map((column) -> column.name().equals(from) ? column.withName(to) : column)
			.toList();
		PrimaryKey primaryKey = (this.primaryKey != null) ? this.primaryKey.withColumnRenamed(from, to) : null;
		return new Table(this.name, columns, primaryKey,
				this.foreignKeys.stream().map((key) -> key.withColumnRenamed(from, to)).toList(),
				this.uniqueConstraints.stream().map((unique) -> unique.withColumnRenamed(from, to)).toList(),
				this.indexes.stream().map((index) -> index.withColumnRenamed(from, to)).toList(), this.checkConstraints,
				this.comment, this.options);
	}

	/**
	 * Return the same table with one more constraint or index.
	 * @param object the constraint or index; a primary key takes the place of another
	 * @return the changed table
	 */
	public Table with(TableObject object) {
		return new Table(this.name, this.columns, (object instanceof PrimaryKey key) ? key : this.primaryKey,
				with(this.foreignKeys, ForeignKey.class, object),
				with(this.uniqueConstraints, UniqueConstraint.class, object), with(this.indexes, Index.class, object),
				with(this.checkConstraints, CheckConstraint.class, object), this.comment, this.options);
	}

	private static <T extends TableObject> List<T> with(List<T> objects, Class<T> kind, TableObject object) {
		return kind.isInstance(object) ? Stream.concat(objects.stream(), Stream.of(kind.cast(object))).toList()
				: objects;
	}

	/**
	 * Return the same table without a constraint or index.
	 * @param object the constraint or index
	 * @return the changed table
	 */
	public Table without(TableObject object) {
		return new Table(this.name, this.columns, object.equals(this.primaryKey) ? null : this.primaryKey,
				without(this.foreignKeys, object), without(this.uniqueConstraints, object),
				without(this.indexes, object), without(this.checkConstraints, object), this.comment, this.options);
	}

	private static <T extends TableObject> List<T> without(List<T> objects, TableObject object) {
		// Two that nobody named may do the same: only one of them goes.
		List<T> rest = new ArrayList<>(objects);
		rest.remove(object);
		return rest;
	}

	/**
	 * Return the same table with another comment.
	 * @param comment the new comment, or {@code null} for none
	 * @return the changed table
	 */
	public Table withComment(@Nullable String comment) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.indexes, this.checkConstraints, comment, this.options);
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

	/**
	 * Return the same table with other indexes.
	 * @param indexes the new indexes
	 * @return the changed table
	 */
	public Table withIndexes(List<Index> indexes) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints, indexes,
				this.checkConstraints, this.comment, this.options);
	}

	/**
	 * Return the same table with other check constraints.
	 * @param checkConstraints the new check constraints
	 * @return the changed table
	 */
	public Table withCheckConstraints(List<CheckConstraint> checkConstraints) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.indexes, checkConstraints, this.comment, this.options);
	}

	/**
	 * Return the same table with other options.
	 * @param options the new options, or {@code null} for none
	 * @return the changed table
	 */
	public Table withOptions(@Nullable String options) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.indexes, this.checkConstraints, this.comment, options);
	}

	/**
	 * Return all constraints and indexes.
	 * @return the primary key, then the unique constraints, indexes, check constraints
	 * and foreign keys
	 */
	public List<TableObject> objects() {
		List<TableObject> objects = new ArrayList<>();
		if (this.primaryKey != null) {
			objects.add(this.primaryKey);
		}
		objects.addAll(this.uniqueConstraints);
		objects.addAll(this.indexes);
		objects.addAll(this.checkConstraints);
		objects.addAll(this.foreignKeys);
		return objects;
	}

	/**
	 * Return the same table with other constraints and indexes.
	 * @param objects all that the table is to have, in any order
	 * @return the changed table
	 */
	public Table withObjects(List<? extends TableObject> objects) {
		return new Table(this.name, this.columns, only(PrimaryKey.class, objects).stream().findFirst().orElse(null),
				only(ForeignKey.class, objects), only(UniqueConstraint.class, objects), only(Index.class, objects),
				only(CheckConstraint.class, objects), this.comment, this.options);
	}

	private static <T extends TableObject> List<T> only(Class<T> kind, List<? extends TableObject> objects) {
		return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

}
