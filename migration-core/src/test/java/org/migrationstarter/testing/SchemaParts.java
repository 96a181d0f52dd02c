package org.migrationstarter.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Takes parts out of made-up schemas, with all that uses them. In made-up expressions the
 * names of columns are quoted.
 */
final class SchemaParts {

	private final String quote;

	SchemaParts(String quote) {
		this.quote = quote;
	}

	Schema without(Schema schema, QualifiedName table) {
		return schema.withTables(schema.tables()
			.stream()
			.filter((other) -> !other.name().equals(table))
			.map((other) -> withoutObjects(other,
					(object) -> object instanceof ForeignKey key && key.target().equals(table)))
			.toList());
	}

	Schema without(Schema schema, QualifiedName table, String column) {
		return withConsistentKeys(schema.withTable(table, (owner) -> without(owner, column)));
	}

	Schema without(Schema schema, QualifiedName table, TableObject object) {
		return withConsistentKeys(schema.withTable(table, (owner) -> owner.without(object)));
	}

	Table without(Table table, String column) {
		return withoutObjects(table.withColumns(table.columns()
			.stream()
			.filter((other) -> !other.name().equals(column) && !uses(other, column))
			.toList()), (object) -> uses(object, column));
	}

	private static Table withoutObjects(Table table, Predicate<TableObject> gone) {
		return table.withObjects(table.objects().stream().filter(gone.negate()).toList());
	}

	// Foreign keys go with the key that they point to.
	private Schema withConsistentKeys(Schema schema) {
		return schema.withTables(schema.tables()
			.stream()
			.map((table) -> withoutObjects(table,
					(object) -> object instanceof ForeignKey key && schema.table(key.target())
						.map((target) -> !keys(target).contains(new HashSet<>(key.targetColumns())))
						.orElse(true)))
			.toList());
	}

	private static Set<Set<String>> keys(Table table) {
		return Stream
			.concat(Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
					table.uniqueConstraints().stream().map(UniqueConstraint::columns))
			.map((columns) -> (Set<String>) new HashSet<>(columns))
			.collect(Collectors.toSet());
	}

	private boolean uses(Column generated, String column) {
		return generated.generated() != null && mentions(generated.generated().expression(), column);
	}

	/**
	 * Whether a constraint or an index uses a column of its own table.
	 * @param object the constraint or index
	 * @param column the column's name
	 * @return {@code true} if it cannot be without the column
	 */
	boolean uses(TableObject object, String column) {
		if (object instanceof PrimaryKey key) {
			return key.columns().contains(column);
		}
		if (object instanceof UniqueConstraint unique) {
			return unique.columns().contains(column);
		}
		if (object instanceof ForeignKey key) {
			return key.columns().contains(column);
		}
		if (object instanceof CheckConstraint check) {
			return mentions(check.expression(), column);
		}
		return uses((Index) object, column);
	}

	private boolean uses(Index index, String column) {
		return index.included().contains(column) || (index.predicate() != null && mentions(index.predicate(), column))
				|| index.keys()
					.stream()
					.anyMatch((key) -> key.expression() ? mentions(key.text(), column) : key.text().equals(column));
	}

	private boolean mentions(String expression, String column) {
		return List.of(expression.split(this.quote, -1)).contains(column);
	}

}
