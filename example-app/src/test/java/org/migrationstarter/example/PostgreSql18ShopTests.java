package org.migrationstarter.example;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;
import org.migrationstarter.testing.TestDatabase;

@OnDatabase(Engine.POSTGRESQL_18)
class PostgreSql18ShopTests extends AbstractShopTests {

	PostgreSql18ShopTests(TestDatabase database) {
		super(database);
	}

}
