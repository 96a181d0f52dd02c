package org.migrationstarter.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * What a scratch database imitates.
 *
 * @param name the name of the application's database, or {@code null} if it has none
 * @param collation its default collation
 * @param collations the default collations of all schemas beside it
 */
record ScratchModel(@Nullable String name, String collation, Map<String, String> collations) {

	static ScratchModel of(DataSource actual) throws SQLException {
		try (Connection connection = actual.getConnection()) {
			ScratchSession session = new ScratchSession(connection);
			return new ScratchModel(session.database(), session.collation(), session.collations());
		}
	}

	String collationOf(String schema) {
		return this.collations.getOrDefault(schema, this.collation);
	}

}
