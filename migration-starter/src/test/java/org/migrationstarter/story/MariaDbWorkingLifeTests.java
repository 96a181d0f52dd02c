package org.migrationstarter.story;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@Tag("minutes")
@OnDatabase(Engine.MARIADB)
class MariaDbWorkingLifeTests extends AbstractWorkingLifeTests {

	private final TestDatabase database;

	MariaDbWorkingLifeTests(TestDatabase database) {
		this.database = database;
	}

	@Override
	TestDatabase database(Path folder) {
		return this.database;
	}

	@Override
	String tables() {
		return "select table_name from information_schema.tables where table_schema = database()";
	}

	@Override
	String history() {
		return "flyway_schema_history";
	}

}
