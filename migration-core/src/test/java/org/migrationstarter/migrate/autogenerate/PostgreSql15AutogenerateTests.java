package org.migrationstarter.migrate.autogenerate;

import org.junit.jupiter.api.Tag;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

// PostgreSQL 18 runs the same with each build.
@Tag("nightly")
@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15AutogenerateTests extends AbstractPostgreSqlAutogenerateTests {

	PostgreSql15AutogenerateTests(TestDatabase database) {
		super(database);
	}

}
