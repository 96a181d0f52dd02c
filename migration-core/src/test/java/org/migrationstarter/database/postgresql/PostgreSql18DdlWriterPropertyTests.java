package org.migrationstarter.database.postgresql;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_18)
class PostgreSql18DdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	private final TestDatabase testDatabase;

	PostgreSql18DdlWriterPropertyTests(TestDatabase testDatabase) {
		super(Engine.POSTGRESQL_18, new PostgreSql());
		this.testDatabase = testDatabase;
	}

	@Override
	protected DdlFixture open() {
		return open(this.testDatabase, "drop schema if exists other cascade", "drop schema public cascade",
				"create schema public");
	}

}
