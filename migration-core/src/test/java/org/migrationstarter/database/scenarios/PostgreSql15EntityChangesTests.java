package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15EntityChangesTests extends AbstractEntityChangesTests {

	PostgreSql15EntityChangesTests(TestDatabase database) {
		super(database);
	}

}
