package org.migrationstarter.migrate.autogenerate;

import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * A migration in Java, named as Flyway wants it.
 */
class V2__Create_by_Java extends BaseJavaMigration {

	@Override
	public void migrate(Context context) throws SQLException {
		try (Statement statement = context.getConnection().createStatement()) {
			statement.execute("create table by_java (id bigint primary key)");
		}
	}

}
