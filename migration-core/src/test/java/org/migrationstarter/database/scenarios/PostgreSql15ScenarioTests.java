package org.migrationstarter.database.scenarios;

import org.junit.jupiter.api.Tag;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

// PostgreSQL 18 runs the same with each build.
@Tag("nightly")
@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15ScenarioTests extends AbstractScenarioTests {

	PostgreSql15ScenarioTests(TestDatabase database) {
		super(database);
	}

}
