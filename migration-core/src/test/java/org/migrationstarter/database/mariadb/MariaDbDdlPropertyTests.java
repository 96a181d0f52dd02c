package org.migrationstarter.database.mariadb;

import org.migrationstarter.database.ddl.AbstractDdlPropertyTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;

@OnDatabase(Engine.MARIADB)
class MariaDbDdlPropertyTests extends AbstractDdlPropertyTests {

	MariaDbDdlPropertyTests() {
		super(Engine.MARIADB, new MariaDb());
	}

}
