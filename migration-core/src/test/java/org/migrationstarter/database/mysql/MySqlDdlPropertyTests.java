package org.migrationstarter.database.mysql;

import org.migrationstarter.database.ddl.AbstractDdlPropertyTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlDdlPropertyTests extends AbstractDdlPropertyTests {

	MySqlDdlPropertyTests() {
		super(Engine.MYSQL, new MySql());
	}

}
