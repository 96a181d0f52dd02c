package org.migrationstarter.database;

import java.util.Locale;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15SchemaReaderTests extends AbstractSchemaReaderTests {

	PostgreSql15SchemaReaderTests(TestDatabase template) {
		super(template);
	}

	@Override
	String stored(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	@Override
	String temporaryTable(String name) {
		return "create temporary table " + name + " (a integer)";
	}

}
