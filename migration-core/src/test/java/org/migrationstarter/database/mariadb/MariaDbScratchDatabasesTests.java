package org.migrationstarter.database.mariadb;

import org.migrationstarter.database.mysql.AbstractMySqlScratchDatabasesTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MARIADB)
class MariaDbScratchDatabasesTests extends AbstractMySqlScratchDatabasesTests {

	MariaDbScratchDatabasesTests(TestDatabase server) {
		super(new MariaDb(), server);
	}

}
