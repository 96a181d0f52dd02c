package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MARIADB)
class MariaDbAutogenerateTests extends AbstractAutogenerateTests {

	MariaDbAutogenerateTests(TestDatabase database) {
		super(database);
	}

}
