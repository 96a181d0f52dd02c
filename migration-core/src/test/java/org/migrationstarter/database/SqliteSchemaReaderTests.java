package org.migrationstarter.database;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.SQLITE)
class SqliteSchemaReaderTests extends AbstractSchemaReaderTests {

	SqliteSchemaReaderTests(TestDatabase template) {
		super(template);
	}

	@Override
	String stored(String name) {
		return name;
	}

	@Override
	String temporaryTable(String name) {
		return "create temporary table " + name + " (a integer)";
	}

}
