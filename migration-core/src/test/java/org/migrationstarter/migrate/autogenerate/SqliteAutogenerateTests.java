package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.SQLITE)
class SqliteAutogenerateTests extends AbstractAutogenerateTests {

	SqliteAutogenerateTests(TestDatabase database) {
		super(database);
	}

}
