package org.migrationstarter.diff;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * A change of a whole table.
 */
public sealed interface TableChange extends Change {

	@Override
	QualifiedName table();

	/**
	 * A new table, with its columns, primary key, unique and check constraints and its
	 * comments. Its indexes and foreign keys are changes of their own.
	 *
	 * @param definition the table
	 */
	record CreateTable(Table definition) implements TableChange {

		@Override
		public QualifiedName table() {
			return this.definition.name();
		}

		@Override
		public DropTable inverse() {
			return new DropTable(this.definition);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTables(Stream.concat(schema.tables().stream(), Stream.of(this.definition)).toList());
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "create table " + spelling.of(table());
		}

	}

	/**
	 * A table that goes with all its rows. Its indexes and foreign keys are changes of
	 * their own.
	 *
	 * @param definition the table as it was
	 */
	record DropTable(Table definition) implements TableChange {

		@Override
		public QualifiedName table() {
			return this.definition.name();
		}

		@Override
		public CreateTable inverse() {
			return new CreateTable(this.definition);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema
				.withTables(schema.tables().stream().filter((other) -> !other.name().equals(table())).toList());
		}

		@Override
		public boolean destructive() {
			return true;
		}

		@Override
		public String describe(Spelling spelling) {
			return "drop table " + spelling.of(table());
		}

	}

	/**
	 * A table that gets another name and keeps its rows.
	 *
	 * @param from the name before
	 * @param to the name after
	 */
	record RenameTable(QualifiedName from, QualifiedName to) implements TableChange {

		@Override
		public QualifiedName table() {
			return this.from;
		}

		@Override
		public RenameTable inverse() {
			return new RenameTable(this.to, this.from);
		}

		@Override
		public Schema applyTo(Schema schema) {
			Schema renamed = schema.withTables(schema.tables()
				.stream()
				.map((table) -> table.name().equals(this.from) ? table.withName(this.to) : table)
				.map((table) -> table.withForeignKeys(table.foreignKeys()
					.stream()
					.map((key) -> key.target().equals(this.from) ? key.withTarget(this.to) : key)
					.toList()))
				.toList());
			return renamed.withOpaqueObjects(renamed.opaqueObjects()
				.stream()
				.map((object) -> object.withTableRenamed(this.from, this.to))
				.toList());
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "rename table " + spelling.of(this.from) + " to " + spelling.of(this.to);
		}

	}

	/**
	 * Another comment on a table.
	 *
	 * @param table the table
	 * @param from the comment before, or {@code null}
	 * @param to the comment after, or {@code null}
	 */
	record ChangeTableComment(QualifiedName table, @Nullable String from, @Nullable String to) implements TableChange {

		@Override
		public ChangeTableComment inverse() {
			return new ChangeTableComment(this.table, this.to, this.from);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.withComment(this.to));
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return ((this.to != null) ? "comment on table " : "drop comment on table ") + spelling.of(this.table);
		}

	}

	/**
	 * Other words behind the closing parenthesis of a table's definition.
	 *
	 * @param table the table
	 * @param from the options before, or {@code null}
	 * @param to the options after, or {@code null}
	 */
	record ChangeTableOptions(QualifiedName table, @Nullable String from, @Nullable String to) implements TableChange {

		@Override
		public ChangeTableOptions inverse() {
			return new ChangeTableOptions(this.table, this.to, this.from);
		}

		@Override
		public Schema applyTo(Schema schema) {
			return schema.withTable(this.table, (table) -> table.withOptions(this.to));
		}

		@Override
		public boolean destructive() {
			return false;
		}

		@Override
		public String describe(Spelling spelling) {
			return "change options of table " + spelling.of(this.table) + " from " + or(this.from) + " to "
					+ or(this.to);
		}

		private static String or(@Nullable String options) {
			return (options != null) ? options : "none";
		}

	}

}
