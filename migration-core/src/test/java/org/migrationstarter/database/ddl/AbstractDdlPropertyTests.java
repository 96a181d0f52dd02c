package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.NestedExceptionUtils;

import org.migrationstarter.database.Database;
import org.migrationstarter.diff.ChangeOrder;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.EngineFeatures;
import org.migrationstarter.testing.RandomRows;
import org.migrationstarter.testing.RandomSchemas;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any two related schemas on a real database. More pairs:
 * {@code -Dtest.ddl.pairs=2000}, others: {@code -Dtest.ddl.seed=5000}.
 */
public abstract class AbstractDdlPropertyTests {

	private static final int PAIRS = Integer.getInteger("test.ddl.pairs", 5);

	private static final long FIRST_SEED = Long.getLong("test.ddl.seed", 1);

	private static final int ROWS = 3;

	private final EngineFeatures features;

	private final ThereAndBack thereAndBack;

	protected AbstractDdlPropertyTests(Engine engine, Database database) {
		this.features = EngineFeatures.of(engine);
		ChangeOrder order = database.capabilities().transactionalDdl() ? ChangeOrder.BY_TABLE
				: ChangeOrder.DESTRUCTIVE_LAST;
		this.thereAndBack = new ThereAndBack(database, database.writer(), () -> database(engine),
				DiffOptions.defaults().withOrder(order));
	}

	/**
	 * Return an empty database.
	 * @param engine the engine
	 * @return the database
	 */
	protected TestDatabase database(Engine engine) {
		return TestDatabase.fresh(engine);
	}

	@Test
	void changesLeadThereAndBackAndRowsSurvive() {
		List<String> failures = new ArrayList<>();
		for (long seed = FIRST_SEED; seed < FIRST_SEED + PAIRS; seed++) {
			RandomSchemas schemas = new RandomSchemas(this.features, seed);
			Schema before = schemas.schema();
			Schema after = schemas.mutate(before);
			try {
				this.thereAndBack.between(before, RandomRows.of(before, this.features, ROWS), after);
			}
			catch (RuntimeException | AssertionError ex) {
				failures.add("Seed " + seed + ": " + NestedExceptionUtils.getMostSpecificCause(ex) + "\n" + ex);
			}
		}
		assertThat(failures).as("%d pairs", PAIRS).isEmpty();
	}

}
