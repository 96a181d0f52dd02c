package org.migrationstarter.entity;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Something that a database lacks when Hibernate has created its tables, because a
 * statement of Hibernate's fails or is not written at all. Each is a difference between
 * the desired schema and what Hibernate itself creates.
 */
@FunctionalInterface
interface HibernateFault {

	/**
	 * Comments are put between quotes as they are, so one that holds a quote fails.
	 */
	HibernateFault NO_COMMENTS_WITH_QUOTES = tables((table) -> table.withComment(unquoted(table.comment()))
		.withColumns(table.columns().stream().map(HibernateFault::withoutQuotedComment).toList()));

	/**
	 * A foreign key names a target in the default schema without that schema, so the
	 * database looks for it in the schema of the referring table.
	 */
	HibernateFault NO_FOREIGN_KEYS_INTO_THE_DEFAULT_SCHEMA = tables((table) -> table.withForeignKeys(table.foreignKeys()
		.stream()
		.filter((key) -> table.name().schema() == null || key.target().schema() != null)
		.toList()));

	/**
	 * Foreign keys are not written where a constraint cannot be added to a table.
	 */
	HibernateFault NO_FOREIGN_KEYS = tables((table) -> table.withForeignKeys(List.of()));

	/**
	 * Unique constraints are written only within the definition of a column where a
	 * constraint cannot be added to a table.
	 */
	HibernateFault NO_UNIQUE_CONSTRAINTS_BESIDE_COLUMNS = tables((table) -> table.withObjects(table.objects()
		.stream()
		.filter((object) -> !(object instanceof UniqueConstraint unique
				&& !unique.name().text().startsWith("sqlite_autoindex")))
		.toList()));

	/**
	 * Take from a schema what Hibernate does not bring about.
	 * @param desired the schema as it should be
	 * @return the schema as it is
	 */
	Schema applyTo(Schema desired);

	/**
	 * The statement that creates a table fails.
	 * @param table the table's name
	 * @return the fault
	 */
	static HibernateFault noTable(String table) {
		return (schema) -> schema.withTables(
				schema.tables().stream().filter((other) -> !other.name().equals(QualifiedName.of(table))).toList());
	}

	private static HibernateFault tables(UnaryOperator<Table> edit) {
		return (schema) -> schema.withTables(schema.tables().stream().map(edit).toList());
	}

	private static Column withoutQuotedComment(Column column) {
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.identity(),
				column.generated(), column.collation(), unquoted(column.comment()));
	}

	private static @Nullable String unquoted(@Nullable String comment) {
		return (comment == null || comment.contains("'")) ? null : comment;
	}

}
