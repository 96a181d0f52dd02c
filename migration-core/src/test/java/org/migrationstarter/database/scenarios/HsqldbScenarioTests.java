package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbScenarioTests extends AbstractScenarioTests {

	HsqldbScenarioTests(TestDatabase database) {
		super(database);
	}

}
