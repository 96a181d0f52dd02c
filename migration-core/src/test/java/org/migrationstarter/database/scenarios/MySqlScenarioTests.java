package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlScenarioTests extends AbstractScenarioTests {

	MySqlScenarioTests(TestDatabase database) {
		super(database);
	}

}
