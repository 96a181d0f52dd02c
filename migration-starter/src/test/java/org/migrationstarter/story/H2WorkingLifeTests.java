package org.migrationstarter.story;

import java.nio.file.Path;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2WorkingLifeTests extends AbstractWorkingLifeTests {

	@Override
	TestDatabase database(Path folder) {
		return new TestDatabase(Engine.H2, "jdbc:h2:" + folder.resolve("database"), "sa", "");
	}

	@Override
	String tables() {
		return "select table_name from information_schema.tables where table_schema = 'PUBLIC'";
	}

}
