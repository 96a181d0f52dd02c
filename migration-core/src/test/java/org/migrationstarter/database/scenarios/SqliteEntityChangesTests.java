package org.migrationstarter.database.scenarios;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.SQLITE)
class SqliteEntityChangesTests extends AbstractEntityChangesTests {

	SqliteEntityChangesTests(TestDatabase database) {
		super(database);
	}

	@Override
	String here(String change) {
		return switch (change) {
			// It has no comments.
			case "alter column customer.name: not null, comment" -> "alter column customer.name: not null";
			case "comment on table invoice" -> "";
			default -> change;
		};
	}

}
