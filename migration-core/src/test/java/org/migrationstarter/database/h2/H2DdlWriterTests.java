package org.migrationstarter.database.h2;

import java.util.Locale;

import org.migrationstarter.database.ddl.AbstractDdlWriterTests;
import org.migrationstarter.testing.Engine;

class H2DdlWriterTests extends AbstractDdlWriterTests {

	H2DdlWriterTests() {
		super(Engine.H2, new H2(), new H2DdlWriter());
	}

	@Override
	protected String name(String plain) {
		return plain.toUpperCase(Locale.ROOT);
	}

}
