package org.migrationstarter.database.mysql;

import org.migrationstarter.database.ddl.AbstractDdlWriterPropertyTests;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.OnDatabase;

@OnDatabase(Engine.MYSQL)
class MySqlDdlWriterPropertyTests extends AbstractDdlWriterPropertyTests {

	MySqlDdlWriterPropertyTests() {
		super(Engine.MYSQL, new MySql());
	}

}
