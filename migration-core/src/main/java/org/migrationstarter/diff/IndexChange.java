package org.migrationstarter.diff;

import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * A change of one index.
 */
public sealed interface IndexChange extends Change {

	@Override
	QualifiedName table();

	@Override
	default boolean destructive() {
		return false;
	}

	/**
	 * A new index.
	 *
	 * @param table the table
	 * @param index the index
	 */
	record CreateIndex(QualifiedName table, Index index) implements IndexChange {

		@Override
		public DropIndex inverse() {
			return new DropIndex(this.table, this.index);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.with(this.index));
		}

		@Override
		public String describe() {
			return (this.index.unique() ? "create unique index " : "create index ") + this.index.name() + " on "
					+ this.table;
		}

	}

	/**
	 * An index that goes.
	 *
	 * @param table the table
	 * @param index the index as it was
	 */
	record DropIndex(QualifiedName table, Index index) implements IndexChange {

		@Override
		public CreateIndex inverse() {
			return new CreateIndex(this.table, this.index);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.without(this.index));
		}

		@Override
		public String describe() {
			return "drop index " + this.index.name() + " on " + this.table;
		}

	}

	/**
	 * An index that gets another name.
	 *
	 * @param table the table
	 * @param from the index before
	 * @param to the index after, the same but for its name
	 */
	record RenameIndex(QualifiedName table, Index from, Index to) implements IndexChange {

		@Override
		public RenameIndex inverse() {
			return new RenameIndex(this.table, this.to, this.from);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.without(this.from).with(this.to));
		}

		@Override
		public String describe() {
			return "rename index " + this.from.name() + " on " + this.table + " to " + this.to.name();
		}

	}

}
