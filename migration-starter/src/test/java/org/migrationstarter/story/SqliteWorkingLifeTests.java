package org.migrationstarter.story;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@Tag("minutes")
@OnDatabase(Engine.SQLITE)
class SqliteWorkingLifeTests extends AbstractWorkingLifeTests {

	@Override
	TestDatabase database(Path folder) {
		return new TestDatabase(Engine.SQLITE, "jdbc:sqlite:" + folder.resolve("database.sqlite"), "", "");
	}

	@Override
	String tables() {
		return "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
	}

}
