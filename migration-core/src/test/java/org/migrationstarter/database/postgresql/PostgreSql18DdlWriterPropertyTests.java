package org.migrationstarter.database.postgresql;

import java.util.List;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_18)
class PostgreSql18DdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	PostgreSql18DdlWriterPropertyTests(TestDatabase database) {
		super(database, new PostgreSql());
	}

	@Override
	protected List<String> emptying() {
		return List.of("drop schema if exists other cascade", "drop schema public cascade", "create schema public");
	}

}
