package org.migrationstarter.database.h2;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2DdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	private final TestDatabase testDatabase;

	H2DdlWriterPropertyTests(TestDatabase testDatabase) {
		super(Engine.H2, new H2());
		this.testDatabase = testDatabase;
	}

	@Override
	protected DdlFixture open() {
		return open(this.testDatabase, "drop all objects");
	}

}
