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
		public String describe(Spelling spelling) {
			return (this.index.unique() ? "create unique index " : "create index ") + spelling.of(this.index.name())
					+ " on " + spelling.of(this.table);
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
		public String describe(Spelling spelling) {
			return "drop index " + spelling.of(this.index.name()) + " on " + spelling.of(this.table);
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
		public String describe(Spelling spelling) {
			return "rename index " + spelling.of(this.from.name()) + " on " + spelling.of(this.table) + " to "
					+ spelling.of(this.to.name());
		}

	}

}
