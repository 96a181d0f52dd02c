package org.migrationstarter.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.migrationstarter.diff.Change;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;

/**
 * Makes up schemas of 3 to 12 tables, and others that are related to them. The same seed
 * gives the same schemas.
 * <p>
 * The first schema can be filled with rows (see {@link RandomRows}), and what
 * {@link #mutate(Schema)} makes of it can be reached and left again with these rows in
 * it: no key is laid over columns that the rows do not fill, nothing that rows point to
 * goes away.
 */
public final class RandomSchemas {

	private final RandomSource random;

	private final EngineFeatures features;

	private final RandomTables tables;

	/**
	 * Create a source of schemas.
	 * @param features what they are made of
	 * @param seed what tells them from those of another source
	 */
	public RandomSchemas(EngineFeatures features, long seed) {
		this.random = new RandomSource(seed, features.has(Feature.ODD_NAMES));
		this.features = features;
		this.tables = new RandomTables(this.random, features);
	}

	/**
	 * Make up a schema.
	 * @return the schema
	 */
	public Schema schema() {
		List<EnumType> enumTypes = new ArrayList<>();
		if (this.features.has(Feature.NAMED_ENUMS)) {
			for (int i = this.random.between(0, 2); i > 0; i--) {
				enumTypes.add(new EnumType(QualifiedName.of("kind" + i), List.of("a", "b", "c")));
			}
		}
		this.tables.useEnumTypes(enumTypes);
		List<Sequence> sequences = new ArrayList<>();
		if (this.features.has(Feature.SEQUENCES)) {
			for (int i = this.random.between(0, 2); i > 0; i--) {
				sequences.add(this.tables.sequence());
			}
		}
		List<Table> made = new ArrayList<>();
		for (int i = this.random.between(3, 12); i > 0; i--) {
			made.add(this.tables.table(made));
		}
		if (this.random.chance(40)) {
			made.set(0, this.tables.withForeignKey(made.get(0), made.get(made.size() - 1), false));
		}
		return withoutNullsToRefuse(new Schema(made, sequences, enumTypes, List.of()));
	}

	/**
	 * Make a few changes in a schema.
	 * @param schema a schema of this source
	 * @return another one, with much in common
	 */
	public Schema mutate(Schema schema) {
		SchemaMutation mutation = new SchemaMutation(schema, this.random, this.features, this.tables);
		for (int i = this.random.between(1, 8); i > 0; i--) {
			mutation.step();
		}
		return withoutNullsToRefuse(mutation.result());
	}

	/**
	 * Let no foreign key carry a null on update into a column that refuses it, which
	 * MariaDB does not declare.
	 */
	private static Schema withoutNullsToRefuse(Schema schema) {
		return schema.withTables(schema.tables()
			.stream()
			.map((table) -> table.withForeignKeys(
					table.foreignKeys().stream().map((key) -> withoutNullsToRefuse(schema, table, key)).toList()))
			.toList());
	}

	private static ForeignKey withoutNullsToRefuse(Schema schema, Table table, ForeignKey key) {
		Table target = schema.table(key.target()).orElseThrow();
		boolean refuses = key.columns().stream().anyMatch((name) -> !table.column(name).orElseThrow().nullable());
		boolean holdsNull = key.targetColumns()
			.stream()
			.anyMatch((name) -> target.column(name).orElseThrow().nullable());
		return (refuses && holdsNull) ? new ForeignKey(key.name(), key.columns(), key.target(), key.targetColumns(),
				key.onDelete(), ReferentialAction.NO_ACTION, key.deferrability()) : key;
	}

	/**
	 * Make a few changes in a schema and rename a table or a column of it.
	 * @param schema a schema of this source
	 * @return another one, and the rename as the first of the changes that lead to it
	 */
	public Renamed rename(Schema schema) {
		SchemaMutation untouched = new SchemaMutation(schema, this.random, this.features, this.tables);
		Optional<Change> rename = Optional.empty();
		while (rename.isEmpty()) {
			rename = untouched.rename();
		}
		return new Renamed(rename.get(), mutate(rename.get().applyTo(schema)));
	}

	/**
	 * A schema in which something has another name.
	 *
	 * @param rename a {@code RenameTable} or {@code RenameColumn}
	 * @param schema the schema
	 */
	public record Renamed(Change rename, Schema schema) {

	}

}
