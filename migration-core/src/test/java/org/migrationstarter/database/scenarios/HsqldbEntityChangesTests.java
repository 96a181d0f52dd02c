package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbEntityChangesTests extends AbstractEntityChangesTests {

	HsqldbEntityChangesTests(TestDatabase database) {
		super(database);
	}

}
