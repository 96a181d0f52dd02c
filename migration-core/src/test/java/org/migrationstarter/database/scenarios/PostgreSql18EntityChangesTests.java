package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_18)
class PostgreSql18EntityChangesTests extends AbstractEntityChangesTests {

	PostgreSql18EntityChangesTests(TestDatabase database) {
		super(database);
	}

}
