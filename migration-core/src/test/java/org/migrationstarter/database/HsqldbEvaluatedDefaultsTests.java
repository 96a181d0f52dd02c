package org.migrationstarter.database;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbEvaluatedDefaultsTests extends AbstractEvaluatedDefaultsTests {

	HsqldbEvaluatedDefaultsTests(TestDatabase template) {
		super(template);
	}

}
