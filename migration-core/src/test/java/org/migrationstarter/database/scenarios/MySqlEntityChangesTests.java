package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlEntityChangesTests extends AbstractEntityChangesTests {

	MySqlEntityChangesTests(TestDatabase database) {
		super(database);
	}

}
