package org.migrationstarter.example;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_15)
class PostgreSql15ShopTests extends AbstractShopTests {

	PostgreSql15ShopTests(TestDatabase database) {
		super(database);
	}

}
