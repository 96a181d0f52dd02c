package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbAutogenerateTests extends AbstractAutogenerateTests {

	HsqldbAutogenerateTests(TestDatabase database) {
		super(database);
	}

}
