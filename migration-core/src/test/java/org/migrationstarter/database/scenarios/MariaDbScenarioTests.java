package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MARIADB)
class MariaDbScenarioTests extends AbstractScenarioTests {

	MariaDbScenarioTests(TestDatabase database) {
		super(database);
	}

}
