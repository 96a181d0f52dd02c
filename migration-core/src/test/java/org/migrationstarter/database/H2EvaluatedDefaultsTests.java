package org.migrationstarter.database;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2EvaluatedDefaultsTests extends AbstractEvaluatedDefaultsTests {

	H2EvaluatedDefaultsTests(TestDatabase template) {
		super(template);
	}

}
