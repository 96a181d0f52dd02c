package org.migrationstarter.example;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2MigrationScriptsTests extends AbstractMigrationScriptsTests {

	H2MigrationScriptsTests(TestDatabase database) {
		super(database);
	}

}
