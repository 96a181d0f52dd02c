package org.migrationstarter.database.sqlite;

import org.migrationstarter.database.ddl.AbstractDdlPropertyTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.SQLITE)
class SqliteDdlPropertyTests extends AbstractDdlPropertyTests {

	SqliteDdlPropertyTests() {
		super(Engine.SQLITE, new Sqlite());
	}

	@Override
	protected TestDatabase database(Engine engine) {
		return new TestDatabase(engine, "jdbc:sqlite::memory:?foreign_keys=on", "", "");
	}

}
