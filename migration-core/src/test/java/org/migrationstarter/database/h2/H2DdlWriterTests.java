package org.migrationstarter.database.h2;

import java.util.List;
import java.util.Locale;

import org.migrationstarter.database.ddl.AbstractDdlWriterTests;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.H2)
class H2DdlWriterTests extends AbstractDdlWriterTests {

	H2DdlWriterTests(TestDatabase database) {
		super(database, new H2(), new H2DdlWriter());
	}

	@Override
	protected String name(String plain) {
		return plain.toUpperCase(Locale.ROOT);
	}

	@Override
	protected DdlFixture open() {
		DdlFixture fixture = super.open();
		fixture.run(List.of("drop all objects"));
		return fixture;
	}

}
