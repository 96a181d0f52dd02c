package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MARIADB)
class MariaDbEntityChangesTests extends AbstractEntityChangesTests {

	MariaDbEntityChangesTests(TestDatabase database) {
		super(database);
	}

}
