package org.migrationstarter.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OnDatabaseTests {

	abstract static class AbstractTests {

		private final TestDatabase database;

		AbstractTests(TestDatabase database) {
			this.database = database;
		}

		@Test
		void handsTheConstructorTheEngineOfTheSubclass() throws SQLException {
			try (Connection connection = this.database.dataSource().getConnection()) {
				assertThat(this.database.engine().id())
					.startsWith(connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT));
			}
		}

		@Test
		void handsAMethodTheSameDatabase(TestDatabase database) {
			assertThat(database).isSameAs(this.database);
		}

		@Nested
		class InANestedClass {

			@Test
			void handsTheDatabaseOfTheOuterClass(TestDatabase database) {
				assertThat(database).isSameAs(AbstractTests.this.database);
			}

		}

	}

	@Nested
	@OnDatabase(Engine.POSTGRESQL_18)
	class PostgreSqlTests extends AbstractTests {

		PostgreSqlTests(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@OnDatabase(Engine.SQLITE)
	class SqliteTests extends AbstractTests {

		SqliteTests(TestDatabase database) {
			super(database);
		}

	}

}
