package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15ScenarioTests extends AbstractScenarioTests {

	PostgreSql15ScenarioTests(TestDatabase database) {
		super(database);
	}

}
