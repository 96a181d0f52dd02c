package org.migrationstarter.database.mariadb;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;

@OnDatabase(Engine.MARIADB)
class MariaDbDdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	MariaDbDdlWriterPropertyTests() {
		super(Engine.MARIADB, new MariaDb());
	}

}
