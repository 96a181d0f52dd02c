package org.migrationstarter.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Fills a schema of {@link RandomSchemas} with rows. Row {@code n} holds the value
 * {@code n} in each column; columns that point to other rows are filled last, so cycles
 * do no harm.
 */
public final class RandomRows {

	private final EngineFeatures features;

	private final Schema schema;

	private RandomRows(EngineFeatures features, Schema schema) {
		this.features = features;
		this.schema = schema;
	}

	/**
	 * Return the statements that fill a schema.
	 * @param schema the schema, as it was made up
	 * @param features what it is made of
	 * @param rows how many rows each table gets, 9 at most
	 * @return insert and update statements, in the order to run them
	 */
	public static List<String> of(Schema schema, EngineFeatures features, int rows) {
		RandomRows random = new RandomRows(features, schema);
		List<String> statements = new ArrayList<>();
		List<Table> tables = random.targetsFirst();
		IntStream.rangeClosed(1, rows)
			.forEach((row) -> tables.forEach((table) -> statements.add(random.insert(table, row))));
		IntStream.rangeClosed(1, rows)
			.forEach((row) -> tables.forEach((table) -> random.update(table, row).ifPresent(statements::add)));
		return statements;
	}

	private List<Table> targetsFirst() {
		Set<Table> sorted = new LinkedHashSet<>();
		this.schema.tables().forEach((table) -> addTargetsFirst(table, sorted));
		return List.copyOf(sorted);
	}

	private void addTargetsFirst(Table table, Set<Table> sorted) {
		if (!sorted.contains(table)) {
			table.foreignKeys()
				.stream()
				.filter((key) -> !isDeferred(table, key))
				.forEach((key) -> addTargetsFirst(this.schema.table(key.target()).orElseThrow(), sorted));
			sorted.add(table);
		}
	}

	private static boolean isDeferred(Table table, ForeignKey key) {
		return key.columns().stream().allMatch((name) -> table.column(name).orElseThrow().nullable());
	}

	private static Set<String> deferredColumns(Table table) {
		return table.foreignKeys()
			.stream()
			.filter((key) -> isDeferred(table, key))
			.flatMap((key) -> key.columns().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private String insert(Table table, int row) {
		Set<String> deferred = deferredColumns(table);
		List<Column> columns = table.columns()
			.stream()
			.filter((column) -> column.generated() == null && !deferred.contains(column.name()))
			.toList();
		boolean always = columns.stream().anyMatch((column) -> column.identity() != null && column.identity().always());
		String names = columns.stream()
			.map((column) -> this.features.quote(column.name()))
			.collect(Collectors.joining(", "));
		String values = columns.stream().map((column) -> value(column, row)).collect(Collectors.joining(", "));
		return "insert into " + name(table.name()) + " (" + names + ")" + (always ? " overriding system value" : "")
				+ " values (" + values + ")";
	}

	private Optional<String> update(Table table, int row) {
		Set<String> deferred = deferredColumns(table);
		if (deferred.isEmpty()) {
			return Optional.empty();
		}
		String assignments = deferred.stream()
			.map((name) -> this.features.quote(name) + " = " + value(table.column(name).orElseThrow(), row))
			.collect(Collectors.joining(", "));
		return filter(table, row, deferred)
			.map((filter) -> "update " + name(table.name()) + " set " + assignments + " where " + filter);
	}

	/**
	 * Find a column that tells the row: the first of the key, or one that is distinct.
	 */
	private Optional<String> filter(Table table, int row, Set<String> deferred) {
		return table.columns()
			.stream()
			.filter((column) -> column.generated() == null && !deferred.contains(column.name())
					&& type(column).map(RandomType::isDistinct).orElse(false))
			.findFirst()
			.map((column) -> this.features.quote(column.name()) + " = " + value(column, row));
	}

	private String name(QualifiedName name) {
		String quoted = this.features.quote(name.name());
		return (name.schema() != null) ? this.features.quote(name.schema()) + "." + quoted : quoted;
	}

	private String value(Column column, int row) {
		return type(column).map((type) -> type.value(row)).orElseGet(() -> "'" + constants(column).get(0) + "'");
	}

	private Optional<RandomType> type(Column column) {
		return this.features.types().stream().filter((type) -> type.type().equals(column.type())).findFirst();
	}

	private List<String> constants(Column column) {
		if (!column.type().values().isEmpty()) {
			return column.type().values();
		}
		return this.schema.enumTypes()
			.stream()
			.filter((type) -> type.name().name().equals(column.type().base()))
			.findFirst()
			.map(EnumType::values)
			.orElseThrow();
	}

}
