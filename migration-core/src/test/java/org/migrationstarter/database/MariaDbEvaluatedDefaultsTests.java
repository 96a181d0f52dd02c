package org.migrationstarter.database;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MARIADB)
class MariaDbEvaluatedDefaultsTests extends AbstractEvaluatedDefaultsTests {

	MariaDbEvaluatedDefaultsTests(TestDatabase template) {
		super(template);
	}

}
