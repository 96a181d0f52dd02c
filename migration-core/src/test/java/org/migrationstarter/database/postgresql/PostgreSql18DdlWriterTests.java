package org.migrationstarter.database.postgresql;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_18)
class PostgreSql18DdlWriterTests extends AbstractPostgreSqlDdlWriterTests {

	PostgreSql18DdlWriterTests(TestDatabase database) {
		super(database);
	}

}
