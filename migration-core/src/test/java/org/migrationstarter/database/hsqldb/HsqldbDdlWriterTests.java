package org.migrationstarter.database.hsqldb;

import java.util.List;
import java.util.Locale;

import org.migrationstarter.database.ddl.AbstractDdlWriterTests;
import org.migrationstarter.database.ddl.DdlFixture;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.HSQLDB)
class HsqldbDdlWriterTests extends AbstractDdlWriterTests {

	HsqldbDdlWriterTests(TestDatabase database) {
		super(database, new Hsqldb());
	}

	@Override
	protected String name(String plain) {
		return plain.toUpperCase(Locale.ROOT);
	}

	@Override
	protected DdlFixture open() {
		DdlFixture fixture = super.open();
		fixture.run(List.of("drop schema public cascade", "drop schema other if exists cascade"));
		return fixture;
	}

}
