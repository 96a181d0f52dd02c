package org.migrationstarter.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;

/**
 * Makes a pair of schemas that shows a fault as small as it can be:
 * <ol>
 * <li>leaves out a table, sequence or enum type on both sides,</li>
 * <li>takes back all changes of a table, then those of single columns,</li>
 * <li>leaves out constraints, indexes and columns on both sides,</li>
 * </ol>
 * as long as both schemas are valid and the fault is still there.
 */
public final class SchemaShrinker {

	private final EngineFeatures features;

	private final SchemaParts parts;

	private final Predicate<SchemaPair> fails;

	/**
	 * Create a shrinker.
	 * @param features what the schemas are made of
	 * @param fails whether a pair shows the fault
	 */
	public SchemaShrinker(EngineFeatures features, Predicate<SchemaPair> fails) {
		this.features = features;
		this.parts = new SchemaParts(features.quote());
		this.fails = fails;
	}

	/**
	 * Shrink a pair.
	 * @param pair a pair that shows the fault
	 * @return the smallest pair found that shows it too
	 */
	public SchemaPair shrink(SchemaPair pair) {
		SchemaPair smallest = pair;
		Optional<SchemaPair> smaller = Optional.of(pair);
		while (smaller.isPresent()) {
			smallest = smaller.get();
			SchemaPair current = smallest;
			smaller = smaller(current).filter((candidate) -> !candidate.equals(current) && isValid(candidate))
				.filter(this.fails)
				.findFirst();
		}
		return smallest;
	}

	private boolean isValid(SchemaPair pair) {
		return SchemaConsistency.faults(pair.before(), this.features).isEmpty()
				&& SchemaConsistency.faults(pair.after(), this.features).isEmpty();
	}

	private Stream<SchemaPair> smaller(SchemaPair pair) {
		return Stream
			.<Function<SchemaPair, Stream<SchemaPair>>>of(this::withoutTables, this::withoutOthers,
					this::withoutChanges, this::withoutObjects, this::withoutColumns)
			.flatMap((reduction) -> reduction.apply(pair));
	}

	private Stream<SchemaPair> withoutTables(SchemaPair pair) {
		return tableNames(pair).stream().map((name) -> both(pair, (schema) -> this.parts.without(schema, name)));
	}

	private Stream<SchemaPair> withoutOthers(SchemaPair pair) {
		return Stream.of(both(pair, (schema) -> schema.withSequences(List.of())),
				both(pair, (schema) -> schema.withEnumTypes(List.of())),
				new SchemaPair(pair.before(), pair.after().withSequences(pair.before().sequences())),
				new SchemaPair(pair.before(), pair.after().withEnumTypes(pair.before().enumTypes())));
	}

	private Stream<SchemaPair> withoutChanges(SchemaPair pair) {
		return pair.before()
			.tables()
			.stream()
			.filter((table) -> pair.after().table(table.name()).isPresent())
			.flatMap((table) -> Stream.concat(Stream.of(table), columnsTakenBack(table, pair.after())))
			.map((table) -> new SchemaPair(pair.before(), pair.after().withTable(table.name(), (other) -> table)));
	}

	private static Stream<Table> columnsTakenBack(Table before, Schema schema) {
		Table after = schema.table(before.name()).orElseThrow();
		return before.columns()
			.stream()
			.map((column) -> after.withColumns(after.columns()
				.stream()
				.map((other) -> other.name().equals(column.name()) ? column : other)
				.toList()));
	}

	private Stream<SchemaPair> withoutObjects(SchemaPair pair) {
		List<SchemaPair> smaller = new ArrayList<>();
		for (QualifiedName name : tableNames(pair)) {
			Set<TableObject> objects = new LinkedHashSet<>();
			tables(pair, name).forEach((table) -> objects.addAll(table.objects()));
			objects.forEach((object) -> smaller.add(both(pair, (schema) -> this.parts.without(schema, name, object))));
		}
		return smaller.stream();
	}

	private Stream<SchemaPair> withoutColumns(SchemaPair pair) {
		List<SchemaPair> smaller = new ArrayList<>();
		for (QualifiedName name : tableNames(pair)) {
			Set<String> columns = new LinkedHashSet<>();
			tables(pair, name).forEach((table) -> table.columns().stream().map(Column::name).forEach(columns::add));
			columns.forEach((column) -> smaller.add(both(pair, (schema) -> this.parts.without(schema, name, column))));
		}
		return smaller.stream()
			.filter((candidate) -> Stream.of(candidate.before(), candidate.after())
				.flatMap((schema) -> schema.tables().stream())
				.noneMatch((table) -> table.columns().isEmpty()));
	}

	private static Set<QualifiedName> tableNames(SchemaPair pair) {
		Set<QualifiedName> names = new LinkedHashSet<>();
		pair.before().tables().forEach((table) -> names.add(table.name()));
		pair.after().tables().forEach((table) -> names.add(table.name()));
		return names;
	}

	private static Stream<Table> tables(SchemaPair pair, QualifiedName name) {
		return Stream.of(pair.before(), pair.after()).flatMap((schema) -> schema.table(name).stream());
	}

	private static SchemaPair both(SchemaPair pair, UnaryOperator<Schema> change) {
		return new SchemaPair(change.apply(pair.before()), change.apply(pair.after()));
	}

}
