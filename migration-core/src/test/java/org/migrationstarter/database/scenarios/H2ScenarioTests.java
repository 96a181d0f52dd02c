package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2ScenarioTests extends AbstractScenarioTests {

	H2ScenarioTests(TestDatabase database) {
		super(database);
	}

}
