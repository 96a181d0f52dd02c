package org.migrationstarter.database.hsqldb;

import java.util.Locale;

import org.migrationstarter.database.ddl.AbstractDdlWriterTests;
import org.migrationstarter.testing.Engine;

class HsqldbDdlWriterTests extends AbstractDdlWriterTests {

	HsqldbDdlWriterTests() {
		super(Engine.HSQLDB, new Hsqldb(), new HsqldbDdlWriter());
	}

	@Override
	protected String name(String plain) {
		return plain.toUpperCase(Locale.ROOT);
	}

}
