package org.migrationstarter.testing;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.DropColumn;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Small cases made of big ones.
 */
class SchemaShrinkerTests {

	private static final EngineFeatures FEATURES = EngineFeatures.of(Engine.POSTGRESQL_18);

	@Test
	void leavesNothingThatTheFaultDoesNotNeed() {
		SchemaPair pair = pairThatDropsAColumn();
		SchemaPair smallest = new SchemaShrinker(FEATURES, SchemaShrinkerTests::dropsAColumn).shrink(pair);
		assertThat(changes(smallest)).singleElement().isInstanceOf(DropColumn.class);
		assertThat(smallest.before().tables()).singleElement()
			.satisfies((table) -> assertThat(table.columns()).hasSize(2));
		assertThat(smallest.after().tables()).singleElement()
			.satisfies((table) -> assertThat(table.columns()).hasSize(1));
	}

	private static SchemaPair pairThatDropsAColumn() {
		for (long seed = 1;; seed++) {
			RandomSchemas schemas = new RandomSchemas(FEATURES, seed);
			Schema before = schemas.schema();
			SchemaPair pair = new SchemaPair(before, schemas.mutate(before));
			if (dropsAColumn(pair) && changes(pair).size() > 4) {
				return pair;
			}
		}
	}

	private static boolean dropsAColumn(SchemaPair pair) {
		return changes(pair).stream().anyMatch(DropColumn.class::isInstance);
	}

	private static List<Change> changes(SchemaPair pair) {
		return SchemaDiff.between(pair.before(), pair.after()).changes();
	}

}
