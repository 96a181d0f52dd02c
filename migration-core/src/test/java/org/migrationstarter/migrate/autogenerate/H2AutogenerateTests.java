package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2AutogenerateTests extends AbstractAutogenerateTests {

	H2AutogenerateTests(TestDatabase database) {
		super(database);
	}

}
