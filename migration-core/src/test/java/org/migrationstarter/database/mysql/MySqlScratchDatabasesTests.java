package org.migrationstarter.database.mysql;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlScratchDatabasesTests extends AbstractMySqlScratchDatabasesTests {

	MySqlScratchDatabasesTests(TestDatabase server) {
		super(new MySql(), server);
	}

}
