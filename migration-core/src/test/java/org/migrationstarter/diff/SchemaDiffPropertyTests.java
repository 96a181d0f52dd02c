package org.migrationstarter.diff;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.EngineFeatures;
import org.migrationstarter.testing.Feature;
import org.migrationstarter.testing.RandomSchemas;
import org.migrationstarter.testing.SchemaConsistency;
import org.migrationstarter.testing.SchemaPair;
import org.migrationstarter.testing.SchemaShrinker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * What holds for every pair of schemas. More pairs: {@code -Dtest.pairs=20000}.
 */
class SchemaDiffPropertyTests {

	private static final int PAIRS = Integer.getInteger("test.pairs", 25);

	@ParameterizedTest
	@EnumSource(Engine.class)
	void changesOfRelatedSchemasLeadThereAndBack(Engine engine) {
		EngineFeatures features = EngineFeatures.of(engine);
		for (long seed = 1; seed <= PAIRS; seed++) {
			RandomSchemas schemas = new RandomSchemas(features, seed);
			Schema before = schemas.schema();
			Schema after = schemas.mutate(before);
			leadsThereAndBack(before, after, features, ChangeOrder.BY_TABLE, "seed " + seed);
			leadsThereAndBack(after, before, features, ChangeOrder.DESTRUCTIVE_LAST, "seed " + seed + ", backwards");
		}
	}

	@ParameterizedTest
	@EnumSource(Engine.class)
	void changesOfUnrelatedSchemasLeadThereAndBack(Engine engine) {
		// A name that one schema gives and the other makes up could be wanted twice.
		EngineFeatures features = EngineFeatures.of(engine).without(Feature.UNNAMED_CONSTRAINTS);
		for (long seed = 1; seed <= PAIRS; seed++) {
			Schema before = new RandomSchemas(features, seed).schema();
			Schema after = new RandomSchemas(features, seed + 1_000_000).schema();
			leadsThereAndBack(before, after, features, ChangeOrder.BY_TABLE, "seed " + seed);
			leadsThereAndBack(before, after, features, ChangeOrder.DESTRUCTIVE_LAST, "seed " + seed + ", last");
		}
	}

	@ParameterizedTest
	@EnumSource(Engine.class)
	void renameIsOneChangeAmongOthers(Engine engine) {
		EngineFeatures features = EngineFeatures.of(engine);
		for (long seed = 1; seed <= PAIRS; seed++) {
			RandomSchemas schemas = new RandomSchemas(features, seed);
			Schema before = schemas.schema();
			RandomSchemas.Renamed renamed = schemas.rename(before);
			RenameHints hints = new RenameCandidate(renamed.rename(), 1, "").addTo(RenameHints.none());
			SchemaDiff diff = SchemaDiff.between(before, renamed.schema(), DiffOptions.defaults().withRenames(hints));
			if (isStillThere(renamed)) {
				assertThat(diff.changes()).as("seed " + seed).contains(renamed.rename());
			}
			Schema there = arrive(diff.changes(), before, renamed.schema(), features, "seed " + seed);
			arrive(diff.inverse(), there, before, features, "seed " + seed + ", inverse");
		}
	}

	@ParameterizedTest
	@EnumSource(Engine.class)
	void nothingIsLostUnlessItIsWanted(Engine engine) {
		EngineFeatures features = EngineFeatures.of(engine);
		DiffOptions loseNothing = DiffOptions.defaults().withDestructive((change) -> false);
		for (long seed = 1; seed <= PAIRS; seed++) {
			RandomSchemas schemas = new RandomSchemas(features, seed);
			Schema before = schemas.schema();
			Schema after = schemas.mutate(before);
			SchemaDiff diff = SchemaDiff.between(before, after, loseNothing);
			assertThat(diff.changes()).as("seed " + seed).noneMatch(Change::destructive);
			Schema there = Changes.apply(diff.changes(), before);
			assertThat(SchemaConsistency.faults(there, features)).as("seed " + seed).isEmpty();
			assertThat(SchemaDiff.between(there, after, loseNothing).changes()).as("seed " + seed).isEmpty();
			assertThat(columns(there)).as("seed " + seed).containsAll(columns(before));
		}
	}

	private static List<String> columns(Schema schema) {
		return schema.tables()
			.stream()
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> column.generated() == null)
				.map((column) -> table.name() + "." + column.name()))
			.toList();
	}

	private static boolean isStillThere(RandomSchemas.Renamed renamed) {
		if (renamed.rename() instanceof RenameTable table) {
			return renamed.schema().table(table.to()).isPresent();
		}
		RenameColumn column = (RenameColumn) renamed.rename();
		return renamed.schema().table(column.table()).flatMap((table) -> table.column(column.to())).isPresent();
	}

	private static void leadsThereAndBack(Schema before, Schema after, EngineFeatures features, ChangeOrder order,
			String seed) {
		SchemaPair pair = new SchemaPair(before, after);
		if (!leadsThereAndBack(pair, features, order)) {
			SchemaPair smallest = new SchemaShrinker(features, (other) -> !leadsThereAndBack(other, features, order))
				.shrink(pair);
			assertLeadsThereAndBack(smallest, features, order, seed + " shrunk to " + smallest);
		}
	}

	private static boolean leadsThereAndBack(SchemaPair pair, EngineFeatures features, ChangeOrder order) {
		try {
			assertLeadsThereAndBack(pair, features, order, "");
			return true;
		}
		catch (AssertionError ex) {
			return false;
		}
	}

	private static void assertLeadsThereAndBack(SchemaPair pair, EngineFeatures features, ChangeOrder order,
			String seed) {
		assertThat(SchemaConsistency.faults(pair.before(), features)).as(seed).isEmpty();
		assertThat(SchemaConsistency.faults(pair.after(), features)).as(seed).isEmpty();
		assertThat(SchemaDiff.between(pair.before(), pair.before()).changes()).as(seed).isEmpty();
		SchemaDiff diff = SchemaDiff.between(pair.before(), pair.after(), DiffOptions.defaults().withOrder(order));
		Schema there = arrive(diff.changes(), pair.before(), pair.after(), features, seed);
		arrive(diff.inverse(), there, pair.before(), features, seed + ", inverse");
	}

	/** Apply the changes one by one; each schema on the way has to be a valid one. */
	private static Schema arrive(List<Change> changes, Schema from, Schema to, EngineFeatures features, String seed) {
		Schema changed = from;
		for (Change change : changes) {
			changed = change.applyTo(changed);
			List<String> faults = SchemaConsistency.faults(changed, features);
			if (!faults.isEmpty()) {
				fail("%s: %s after '%s' of%n%s", seed, faults, change.describe(),
						String.join("\n", changes.stream().map(Change::describe).toList()));
			}
		}
		assertThat(SchemaDiff.between(changed, to).changes()).as(seed).isEmpty();
		assertThat(comparable(changed)).as(seed).isEqualTo(comparable(to));
		return changed;
	}

	/**
	 * No change moves a column, and where a name was made up on one side it does not
	 * count.
	 */
	private static Schema comparable(Schema schema) {
		return schema.withTables(schema.tables().stream().map(SchemaDiffPropertyTests::comparable).toList());
	}

	private static Table comparable(Table table) {
		return table.withColumns(table.columns().stream().sorted(Comparator.comparing(Column::name)).toList())
			.withObjects(table.objects().stream().map(SchemaDiffPropertyTests::unnamed).toList());
	}

	private static TableObject unnamed(TableObject object) {
		ObjectName none = ObjectName.generated("");
		if (object instanceof PrimaryKey key) {
			return new PrimaryKey(none, key.columns());
		}
		if (object instanceof UniqueConstraint unique) {
			return new UniqueConstraint(none, unique.columns().stream().sorted().toList(), unique.nullsNotDistinct(),
					unique.deferrability());
		}
		if (object instanceof ForeignKey key) {
			return new ForeignKey(none, key.columns(), key.target(), key.targetColumns(), key.onDelete(),
					key.onUpdate(), key.deferrability());
		}
		return (object instanceof CheckConstraint check) ? new CheckConstraint(none, check.expression()) : object;
	}

}
