package org.migrationstarter.entity;

import java.util.List;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.SQLITE)
class SqliteEntitySchemaReaderTests extends AbstractEntitySchemaReaderTests {

	SqliteEntitySchemaReaderTests(TestDatabase database) {
		super(database);
	}

	@Override
	List<HibernateFault> hibernatesFaults() {
		return List.of(HibernateFault.NO_FOREIGN_KEYS, HibernateFault.NO_UNIQUE_CONSTRAINTS_BESIDE_COLUMNS);
	}

}
