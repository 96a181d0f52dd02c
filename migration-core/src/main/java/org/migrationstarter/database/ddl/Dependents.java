package org.migrationstarter.database.ddl;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * What depends on a column. An expression that merely may depend on it counts: to make it
 * again does no harm.
 *
 * @param table the column's table
 * @param column the column's exact name
 */
public record Dependents(Table table, String column) {

	private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

	/**
	 * Return the computed columns that may be computed from it.
	 * @return the columns of its table, without itself
	 */
	public List<Column> generatedColumns() {
		return this.table.columns()
			.stream()
			.filter((other) -> other.generated() != null && !other.name().equals(this.column)
					&& mentioned(other.generated().expression()))
			.toList();
	}

	/**
	 * Return the checks that may look at it.
	 * @return the check constraints of its table
	 */
	public List<CheckConstraint> checks() {
		return this.table.checkConstraints().stream().filter((check) -> mentioned(check.expression())).toList();
	}

	/**
	 * Return the keys that hold it.
	 * @return the primary key and the unique constraints of its table
	 */
	public List<TableObject> keys() {
		return this.table.objects()
			.stream()
			.filter((object) -> (object instanceof PrimaryKey key && key.columns().contains(this.column))
					|| (object instanceof UniqueConstraint unique && unique.columns().contains(this.column)))
			.toList();
	}

	/**
	 * Return the indexes with an expression or a predicate that may look at it.
	 * @return the indexes of its table
	 */
	public List<Index> expressionIndexes() {
		return this.table.indexes()
			.stream()
			.filter((index) -> mentioned(index.predicate())
					|| index.keys().stream().anyMatch((key) -> key.expression() && mentioned(key.text())))
			.toList();
	}

	/**
	 * Return the indexes that hold it.
	 * @return the indexes of its table
	 */
	public List<Index> indexes() {
		Predicate<IndexKey> holds = (key) -> key.expression() ? mentioned(key.text()) : key.text().equals(this.column);
		return this.table.indexes()
			.stream()
			.filter((index) -> mentioned(index.predicate()) || index.keys().stream().anyMatch(holds)
					|| index.included().contains(this.column))
			.toList();
	}

	/**
	 * Return the foreign keys that it refers by, or is referred to by.
	 * @param schema the schema that holds them
	 * @return the foreign keys with their tables
	 */
	public List<Reference> foreignKeys(Schema schema) {
		return schema.tables()
			.stream()
			.flatMap((other) -> other.foreignKeys()
				.stream()
				.filter((key) -> (other.name().equals(this.table.name()) && key.columns().contains(this.column))
						|| (key.target().equals(this.table.name()) && key.targetColumns().contains(this.column)))
				.map((key) -> new Reference(other.name(), key)))
			.toList();
	}

	private boolean mentioned(@Nullable String expression) {
		String name = "(?<![\\w$])" + Pattern.quote(this.column) + "(?![\\w$])";
		return expression != null && Pattern.compile(name, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
			.matcher(LITERAL.matcher(expression).replaceAll("''"))
			.find();
	}

	/**
	 * Find what depends on one of a table's columns.
	 * @param schema the schema
	 * @param table the table's name
	 * @param column the column's exact name
	 * @return the dependents, nothing where the schema does not hold the table
	 */
	public static Stream<Dependents> of(Schema schema, QualifiedName table, String column) {
		return schema.table(table).map((found) -> new Dependents(found, column)).stream();
	}

	/**
	 * A foreign key and the table that declares it.
	 *
	 * @param table the table that declares it
	 * @param key the foreign key
	 */
	public record Reference(QualifiedName table, ForeignKey key) {

	}

}
