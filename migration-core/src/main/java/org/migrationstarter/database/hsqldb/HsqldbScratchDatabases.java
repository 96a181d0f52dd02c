package org.migrationstarter.database.hsqldb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.database.InMemoryScratchDatabase;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;

/**
 * Opens private in-memory databases with the actual one's SQL properties, whether they
 * come from its URL or were set later.
 */
final class HsqldbScratchDatabases implements ScratchDatabases {

	@Override
	public ScratchDatabase open(DataSource actual, Set<String> schemas) {
		try {
			JdbcClient client = JdbcClient.create(actual);
			String defaultSchema = client.sql("values (current_schema)").query(String.class).single();
			String url = "jdbc:hsqldb:mem:scratch_" + UUID.randomUUID() + ";shutdown=true" + properties(client);
			Connection connection = new DriverManagerDataSource(url, "SA", "").getConnection();
			return prepared(connection, defaultSchema, schemas);
		}
		catch (DataAccessException | SQLException ex) {
			throw new ScratchDatabaseException("Cannot open an in-memory HSQLDB database to try scripts in", ex);
		}
	}

	private static String properties(JdbcClient client) {
		return client.sql("""
				select ';' || property_name || '=' || property_value
				from information_schema.system_properties
				where property_scope = 'SQL' and property_name like 'sql.%' and property_value is not null
				""").query(String.class).stream().collect(Collectors.joining());
	}

	private static ScratchDatabase prepared(Connection connection, String defaultSchema, Set<String> schemas)
			throws SQLException {
		List<String> statements = new ArrayList<>();
		schemas.stream()
			.filter((schema) -> !schema.equals("PUBLIC") && !schema.equals(defaultSchema))
			.forEach((schema) -> statements.add("create schema " + quoted(schema)));
		if (!defaultSchema.equals("PUBLIC")) {
			statements.add("create schema " + quoted(defaultSchema));
			statements.add("set schema " + quoted(defaultSchema));
		}
		return InMemoryScratchDatabase.prepared(connection, statements, schemas);
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}
