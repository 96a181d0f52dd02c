package org.migrationstarter.database;

import java.util.Locale;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbSchemaReaderTests extends AbstractSchemaReaderTests {

	HsqldbSchemaReaderTests(TestDatabase template) {
		super(template);
	}

	@Override
	String stored(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

	@Override
	String temporaryTable(String name) {
		return "create global temporary table " + name + " (a integer)";
	}

}
