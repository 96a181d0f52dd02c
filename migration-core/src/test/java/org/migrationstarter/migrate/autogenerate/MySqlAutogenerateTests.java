package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlAutogenerateTests extends AbstractAutogenerateTests {

	MySqlAutogenerateTests(TestDatabase database) {
		super(database);
	}

}
