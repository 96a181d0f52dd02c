package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2EntityChangesTests extends AbstractEntityChangesTests {

	H2EntityChangesTests(TestDatabase database) {
		super(database);
	}

}
