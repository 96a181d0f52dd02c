package org.migrationstarter.database.sqlite;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.SQLITE)
class SqliteDdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	SqliteDdlWriterPropertyTests() {
		super(Engine.SQLITE, new Sqlite());
	}

	@Override
	protected DdlFixture open() {
		return open(new TestDatabase(Engine.SQLITE, "jdbc:sqlite::memory:?foreign_keys=on", "", ""));
	}

}
