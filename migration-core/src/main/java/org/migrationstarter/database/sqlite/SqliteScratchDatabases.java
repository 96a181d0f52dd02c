package org.migrationstarter.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.database.InMemoryScratchDatabase;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;

/**
 * Opens databases in memory, which no second connection can see. Each schema is an
 * attached database of its own.
 */
final class SqliteScratchDatabases implements ScratchDatabases {

	@Override
	public ScratchDatabase open(DataSource actual, Set<String> schemas) {
		try {
			int foreignKeys = JdbcClient.create(actual).sql("pragma foreign_keys").query(Integer.class).single();
			List<String> statements = new ArrayList<>(List.of("pragma foreign_keys = " + foreignKeys));
			schemas.stream()
				.filter((schema) -> !schema.equals(SqliteSchemaReader.DEFAULT_SCHEMA))
				.forEach((schema) -> statements.add("attach ':memory:' as " + quoted(schema)));
			Connection connection = new DriverManagerDataSource("jdbc:sqlite::memory:").getConnection();
			return InMemoryScratchDatabase.prepared(connection, statements, schemas);
		}
		catch (DataAccessException | SQLException ex) {
			throw new ScratchDatabaseException("Cannot open an in-memory SQLite database to try scripts in", ex);
		}
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}
