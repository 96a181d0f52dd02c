package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_18)
class PostgreSql18AutogenerateTests extends AbstractPostgreSqlAutogenerateTests {

	PostgreSql18AutogenerateTests(TestDatabase database) {
		super(database);
	}

}
