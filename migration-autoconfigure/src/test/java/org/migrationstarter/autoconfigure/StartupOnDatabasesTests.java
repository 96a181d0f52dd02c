package org.migrationstarter.autoconfigure;

import org.junit.jupiter.api.Nested;

import org.migrationstarter.testing.Engine;

/**
 * {@link AbstractStartupTests} on each database.
 */
class StartupOnDatabasesTests {

	@Nested
	class PostgreSql15 extends AbstractStartupTests {

		PostgreSql15() {
			super(Engine.POSTGRESQL_15);
		}

	}

	@Nested
	class PostgreSql18 extends AbstractStartupTests {

		PostgreSql18() {
			super(Engine.POSTGRESQL_18);
		}

	}

	@Nested
	class MySql extends AbstractStartupTests {

		MySql() {
			super(Engine.MYSQL);
		}

	}

	@Nested
	class MariaDb extends AbstractStartupTests {

		MariaDb() {
			super(Engine.MARIADB);
		}

	}

	@Nested
	class H2 extends AbstractStartupTests {

		H2() {
			super(Engine.H2);
		}

	}

	@Nested
	class Hsqldb extends AbstractStartupTests {

		Hsqldb() {
			super(Engine.HSQLDB);
		}

	}

	@Nested
	class SQLite extends AbstractStartupTests {

		SQLite() {
			super(Engine.SQLITE);
		}

	}

}
