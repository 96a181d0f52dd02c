package org.migrationstarter.database.hsqldb;

import java.util.List;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbDdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	HsqldbDdlWriterPropertyTests(TestDatabase database) {
		super(database, new Hsqldb());
	}

	@Override
	protected List<String> emptying() {
		return List.of("drop schema public cascade", "drop schema \"other\" if exists cascade");
	}

}
