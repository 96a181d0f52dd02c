package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.core.NestedExceptionUtils;

import org.migrationstarter.database.Database;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.EngineFeatures;
import org.migrationstarter.testing.RandomRows;
import org.migrationstarter.testing.RandomSchemas;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every pair of related schemas on a real database: what is written makes
 * the first, turns it into the second and back, and keeps the rows. More pairs:
 * {@code -Dtest.pairs=2000}, other ones: {@code -Dtest.seed=100000}.
 */
public abstract class AbstractDdlWriterPropertyTests {

	private static final int PAIRS = Integer.getInteger("test.pairs", 8);

	private static final long FIRST_SEED = Long.getLong("test.seed", 1);

	private static final int ROWS = 3;

	private final Engine engine;

	private final Database database;

	private final EngineFeatures features;

	private final ThereAndBack thereAndBack;

	protected AbstractDdlWriterPropertyTests(Engine engine, Database database) {
		this.engine = engine;
		this.database = database;
		this.features = EngineFeatures.of(engine);
		this.thereAndBack = new ThereAndBack(this::open,
				DiffOptions.defaults().withOrder(ThereAndBack.order(database)));
	}

	/**
	 * Open an empty database: a new one, or one that was emptied.
	 * @return the database
	 */
	protected DdlFixture open() {
		return open(TestDatabase.fresh(this.engine));
	}

	/**
	 * Open a database.
	 * @param testDatabase the database
	 * @param emptying the statements that empty it
	 * @return the database
	 */
	protected final DdlFixture open(TestDatabase testDatabase, String... emptying) {
		boolean schemas = this.database.capabilities().schemas() && this.engine != Engine.SQLITE;
		DdlFixture fixture = new DdlFixture(testDatabase, this.database, this.database.writer(),
				schemas ? Set.of("other") : Set.of());
		fixture.run(List.of(emptying));
		return fixture;
	}

	@Test
	void leadsFromAnySchemaToARelatedOneAndBack() {
		List<String> failures = new ArrayList<>();
		for (long seed = FIRST_SEED; seed < FIRST_SEED + PAIRS; seed++) {
			RandomSchemas schemas = new RandomSchemas(this.features, seed);
			Schema before = schemas.schema();
			Schema after = schemas.mutate(before);
			try {
				this.thereAndBack.between(before, RandomRows.of(before, this.features, ROWS), after);
			}
			catch (AssertionError | RuntimeException ex) {
				failures.add("Seed " + seed + ": " + NestedExceptionUtils.getMostSpecificCause(ex) + "\n" + ex);
			}
		}
		assertThat(failures).as("%d pairs", PAIRS).isEmpty();
	}

}
