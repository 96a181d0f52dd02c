package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.SQLITE)
class SqliteScenarioTests extends AbstractScenarioTests {

	SqliteScenarioTests(TestDatabase database) {
		super(database);
	}

}
