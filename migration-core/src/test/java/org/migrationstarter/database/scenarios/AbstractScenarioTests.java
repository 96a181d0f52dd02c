package org.migrationstarter.database.scenarios;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.database.ddl.ThereAndBack;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.MemberName;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All scenarios that a database can express: a database with rows is brought to what is
 * wanted and back. Both sides are made by the statements that people write, and read as
 * they are.
 */
abstract class AbstractScenarioTests {

	private final Engine engine;

	private final Database database;

	private final Dialect dialect;

	AbstractScenarioTests(TestDatabase template) {
		this.engine = template.engine();
		this.database = Databases.all().of(template.dataSource());
		this.dialect = Dialect.of(this.engine);
	}

	@TestFactory
	Stream<DynamicTest> leadsThereAndBack() {
		Set<String> not = NotExpressible.in(this.engine).keySet();
		return Scenarios.of(this.engine)
			.stream()
			.filter((scenario) -> !not.contains(scenario.number()))
			.map((scenario) -> DynamicTest.dynamicTest(scenario.name(), () -> leadThereAndBack(scenario)));
	}

	@Test
	void listsOnlyScenariosThatThereAre() {
		Set<String> numbers = Scenarios.of(this.engine).stream().map(Scenario::number).collect(Collectors.toSet());
		assertThat(numbers).containsAll(NotExpressible.in(this.engine).keySet());
	}

	private void leadThereAndBack(Scenario scenario) {
		try (DdlFixture here = open(scenario); DdlFixture there = open(scenario)) {
			here.run(scenario.before());
			there.run(scenario.after());
			Schema start = here.read();
			Schema desired = there.read();
			DiffOptions options = options(here, start, scenario);
			List<Change> changes = SchemaDiff.between(start, desired, options).changes();
			assertThat(changes.stream().map((change) -> this.dialect.usual(change.describe())))
				.containsExactlyElementsOf(scenario.changes());
			new ThereAndBack(() -> here, options.withOrder(ThereAndBack.order(this.database))).travel(here, desired);
		}
	}

	private DdlFixture open(Scenario scenario) {
		return new DdlFixture(TestDatabase.fresh(this.engine), this.database, this.database.writer(),
				this.dialect.schemas(), scenario.excluded());
	}

	private DiffOptions options(DdlFixture here, Schema start, Scenario scenario) {
		Map<MemberName, String> values = scenario.values()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((value) -> member(start, value.getKey()), Map.Entry::getValue));
		return DiffOptions.defaults().withEquivalences(here.equivalences()).withExistingRows(values);
	}

	private static MemberName member(Schema schema, String column) {
		String[] names = column.split("\\.");
		QualifiedName table = schema.tables()
			.stream()
			.map((candidate) -> candidate.name())
			.filter((name) -> name.name().equalsIgnoreCase(names[0]))
			.findFirst()
			.orElseThrow();
		boolean capitals = !table.name().equals(names[0]);
		return new MemberName(table, capitals ? names[1].toUpperCase() : names[1]);
	}

}
