package org.migrationstarter.database.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ChangeOrder;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
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

	private final TestDatabase testDatabase;

	private final Database database;

	private final EngineFeatures features;

	private final DiffOptions options;

	protected AbstractDdlWriterPropertyTests(TestDatabase testDatabase, Database database) {
		this.testDatabase = testDatabase;
		this.database = database;
		this.features = EngineFeatures.of(testDatabase.engine());
		this.options = DiffOptions.defaults()
			.withOrder(
					database.capabilities().transactionalDdl() ? ChangeOrder.BY_TABLE : ChangeOrder.DESTRUCTIVE_LAST);
	}

	/**
	 * Return the statements that empty a database.
	 */
	protected abstract List<String> emptying();

	@Test
	void leadsFromAnySchemaToARelatedOneAndBack() {
		List<String> failures = new ArrayList<>();
		try (DdlFixture here = open(this.testDatabase);
				DdlFixture there = open(TestDatabase.fresh(this.testDatabase.engine()))) {
			for (long seed = FIRST_SEED; seed < FIRST_SEED + PAIRS; seed++) {
				try {
					leadsThereAndBack(seed, here, there);
				}
				catch (AssertionError | RuntimeException ex) {
					failures.add("Seed " + seed + ": " + message(ex));
				}
			}
		}
		assertThat(failures).as("%s pairs", PAIRS).isEmpty();
	}

	private static String message(Throwable failure) {
		return (failure.getCause() != null) ? failure.getMessage() + "\n" + message(failure.getCause())
				: String.valueOf(failure.getMessage());
	}

	private DdlFixture open(TestDatabase testDatabase) {
		return new DdlFixture(testDatabase, this.database, this.database.writer(), Set.of("other"));
	}

	private void leadsThereAndBack(long seed, DdlFixture here, DdlFixture there) {
		RandomSchemas random = new RandomSchemas(this.features, seed);
		Schema before = random.schema();
		Schema after = random.mutate(before);
		Schema start = make(here, before);
		Schema desired = make(there, after);
		here.run(RandomRows.of(before, this.features, ROWS));
		Schema survivors = survivors(start, desired);
		Map<String, List<String>> rows = here.rows(survivors);
		arrive(here, start, desired);
		assertThat(here.rows(survivors)).as("rows").isEqualTo(rows);
		arrive(here, here.read(), start);
		assertThat(here.rows(survivors)).as("rows on the way back").isEqualTo(rows);
	}

	private Schema make(DdlFixture fixture, Schema schema) {
		fixture.run(emptying());
		fixture.apply(SchemaDiff.between(Schema.empty(), schema, this.options).changes(), Schema.empty());
		return fixture.read();
	}

	private void arrive(DdlFixture fixture, Schema from, Schema to) {
		List<Change> changes = SchemaDiff.between(from, to, this.options).changes();
		List<DdlWriter.Statement> statements = fixture.apply(changes, from);
		assertThat(SchemaDiff.between(fixture.read(), to).changes())
			.as(() -> "left after " + changes.stream().map(Change::describe).toList() + " by "
					+ statements.stream().map(DdlWriter.Statement::sql).toList())
			.isEmpty();
	}

	private static Schema survivors(Schema before, Schema after) {
		return before.withTables(before.tables()
			.stream()
			.map((table) -> table
				.withColumns(table.columns().stream().filter((column) -> survives(after, table, column)).toList()))
			.filter((table) -> !table.columns().isEmpty())
			.toList());
	}

	private static boolean survives(Schema after, Table table, Column column) {
		return column.generated() == null && after.table(table.name())
			.flatMap((other) -> other.column(column.name()))
			.filter((other) -> other.type().equals(column.type()) && other.generated() == null)
			.isPresent();
	}

}
