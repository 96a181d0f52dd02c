package org.migrationstarter.diff;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * A change of one column.
 */
public sealed interface ColumnChange extends Change {

	@Override
	QualifiedName table();

	/**
	 * A new column.
	 *
	 * @param table the table
	 * @param column the column
	 * @param existingRows the SQL expression that rows which exist get, or {@code null}
	 * where the column's own default or null serves
	 */
	record AddColumn(QualifiedName table, Column column, @Nullable String existingRows) implements ColumnChange {

		/**
		 * Whether rows that exist need a value that nobody has given.
		 * @return {@code true} if the column refuses null and nothing fills it
		 */
		public boolean needsValue() {
			return !this.column.nullable() && this.column.defaultValue() == null && this.column.identity() == null
					&& this.column.generated() == null && this.existingRows == null;
		}

		@Override
		public DropColumn inverse() {
			return new DropColumn(this.table, this.column);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table
				.withColumns(Stream.concat(table.columns().stream(), Stream.of(this.column)).toList()));
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "add column " + spelling.of(this.table) + "." + spelling.of(this.column.name()) + " "
					+ this.column.type();
		}

	}

	/**
	 * A column that goes with its values.
	 *
	 * @param table the table
	 * @param column the column as it was
	 */
	record DropColumn(QualifiedName table, Column column) implements ColumnChange {

		@Override
		public AddColumn inverse() {
			return new AddColumn(this.table, this.column, null);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.withColumns(
					table.columns().stream().filter((other) -> !other.name().equals(this.column.name())).toList()));
		}

		/**
		 * Whether values go that nothing can compute again.
		 * @return {@code true} unless the column is a computed one
		 */
		@Override
		public boolean destructive() {
			return this.column.generated() == null;
		}

		@Override
		public String describe(Spelling spelling) {
			return "drop column " + spelling.of(this.table) + "." + spelling.of(this.column.name());
		}

	}

	/**
	 * A column that gets another name and keeps its values.
	 *
	 * @param table the table
	 * @param from the name before
	 * @param to the name after
	 */
	record RenameColumn(QualifiedName table, String from, String to) implements ColumnChange {

		@Override
		public RenameColumn inverse() {
			return new RenameColumn(this.table, this.to, this.from);
		}

		@Override
		public Schema applyTo(Schema schema) {
			Schema renamed = schema.withTable(this.table,
					(table) -> ColumnRenaming.inExpressions(table.withColumnRenamed(this.from, this.to), this));
			return renamed.withTables(renamed.tables()
				.stream()
				.map((table) -> table.withForeignKeys(table.foreignKeys().stream().map(this::renameTarget).toList()))
				.toList());
		}

		private ForeignKey renameTarget(ForeignKey key) {
			return key.target().equals(this.table) ? key.withTargetColumnRenamed(this.from, this.to) : key;
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "rename column " + spelling.of(this.table) + "." + spelling.of(this.from) + " to "
					+ spelling.of(this.to);
		}

	}

	/**
	 * A column with the same name and another definition.
	 *
	 * @param table the table
	 * @param from the column before
	 * @param to the column after
	 * @param existingRows the SQL expression that rows with null get before the column
	 * refuses null, or {@code null}
	 */
	record AlterColumn(QualifiedName table, Column from, Column to,
			@Nullable String existingRows) implements ColumnChange {

		/**
		 * Whether rows with null need a value that nobody has given.
		 * @return {@code true} if the column begins to refuse null and nothing fills it
		 */
		public boolean needsValue() {
			return this.from.nullable() && !this.to.nullable() && this.to.defaultValue() == null
					&& this.existingRows == null;
		}

		@Override
		public AlterColumn inverse() {
			return new AlterColumn(this.table, this.to, this.from, null);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table,
					(table) -> table.withColumns(table.columns()
						.stream()
						.map((other) -> other.name().equals(this.from.name()) ? this.to : other)
						.toList()));
		}

		@Override
		public boolean destructive() {
			return ColumnDifference.between(this.from, this.to).canLoseValues();
		}

		@Override
		public String describe(Spelling spelling) {
			return "alter column " + spelling.of(this.table) + "." + spelling.of(this.to.name()) + ": "
					+ ColumnDifference.between(this.from, this.to).describe();
		}

	}

}
