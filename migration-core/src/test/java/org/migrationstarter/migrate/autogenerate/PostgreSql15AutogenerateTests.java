package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15AutogenerateTests extends AbstractPostgreSqlAutogenerateTests {

	PostgreSql15AutogenerateTests(TestDatabase database) {
		super(database);
	}

}
