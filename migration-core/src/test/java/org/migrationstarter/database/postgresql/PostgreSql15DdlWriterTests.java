package org.migrationstarter.database.postgresql;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15DdlWriterTests extends AbstractPostgreSqlDdlWriterTests {

	PostgreSql15DdlWriterTests(TestDatabase database) {
		super(database);
	}

}
