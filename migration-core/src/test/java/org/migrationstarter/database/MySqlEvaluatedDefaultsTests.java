package org.migrationstarter.database;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlEvaluatedDefaultsTests extends AbstractEvaluatedDefaultsTests {

	MySqlEvaluatedDefaultsTests(TestDatabase template) {
		super(template);
	}

}
