package org.migrationstarter.database.h2;

import java.util.List;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2DdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	H2DdlWriterPropertyTests(TestDatabase database) {
		super(database, new H2());
	}

	@Override
	protected List<String> emptying() {
		return List.of("drop all objects");
	}

}
