package org.migrationstarter.story;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@Tag("minutes")
@OnDatabase(Engine.POSTGRESQL_18)
class PostgreSqlWorkingLifeTests extends AbstractWorkingLifeTests {

	private final TestDatabase database;

	PostgreSqlWorkingLifeTests(TestDatabase database) {
		this.database = database;
	}

	@Override
	TestDatabase database(Path folder) {
		return this.database;
	}

	@Override
	String tables() {
		return "select tablename from pg_tables where schemaname = 'public'";
	}

}
