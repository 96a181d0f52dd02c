package org.migrationstarter.database.hsqldb;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbDdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	private final TestDatabase testDatabase;

	HsqldbDdlWriterPropertyTests(TestDatabase testDatabase) {
		super(Engine.HSQLDB, new Hsqldb());
		this.testDatabase = testDatabase;
	}

	@Override
	protected DdlFixture open() {
		return open(this.testDatabase, "drop schema public cascade", "drop schema \"other\" if exists cascade");
	}

}
