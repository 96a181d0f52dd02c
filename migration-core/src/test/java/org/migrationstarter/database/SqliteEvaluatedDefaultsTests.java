package org.migrationstarter.database;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.SQLITE)
class SqliteEvaluatedDefaultsTests extends AbstractEvaluatedDefaultsTests {

	SqliteEvaluatedDefaultsTests(TestDatabase template) {
		super(template);
	}

}
