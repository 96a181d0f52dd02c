package org.migrationstarter.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.migrationstarter.database.InMemoryScratchDatabase;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;

/**
 * Opens private in-memory databases with the settings of the actual one that decide what
 * a script means. They are asked from the database, whose driver does not tell them.
 */
final class H2ScratchDatabases implements ScratchDatabases {

	private static final Set<String> SETTINGS = Set.of("MODE", "DATABASE_TO_UPPER", "DATABASE_TO_LOWER",
			"CASE_INSENSITIVE_IDENTIFIERS", "IGNORE_CATALOGS", "IGNORECASE", "NON_KEYWORDS", "DEFAULT_NULL_ORDERING",
			"VARIABLE_BINARY", "TRUNCATE_LARGE_LENGTH", "ZERO_BASED_ENUMS");

	@Override
	public ScratchDatabase open(DataSource actual, Set<String> schemas) {
		try {
			JdbcClient client = JdbcClient.create(actual);
			String defaultSchema = client.sql("SELECT CURRENT_SCHEMA").query(String.class).single();
			String url = "jdbc:h2:mem:scratch_" + UUID.randomUUID() + settings(client);
			Connection connection = new DriverManagerDataSource(url, "sa", "").getConnection();
			return prepared(connection, defaultSchema, schemas);
		}
		catch (DataAccessException | SQLException ex) {
			throw new ScratchDatabaseException("Cannot open an in-memory H2 database to try scripts in", ex);
		}
	}

	private static String settings(JdbcClient client) {
		return client.sql("SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS")
			.query(Setting.class)
			.stream()
			.filter((setting) -> SETTINGS.contains(setting.settingName()))
			.map((setting) -> ";" + setting.settingName() + "=" + setting.settingValue())
			.collect(Collectors.joining());
	}

	private static ScratchDatabase prepared(Connection connection, String defaultSchema, Set<String> schemas)
			throws SQLException {
		List<String> statements = new ArrayList<>();
		Stream.concat(Stream.of(defaultSchema), schemas.stream())
			.forEach((schema) -> statements.add("CREATE SCHEMA IF NOT EXISTS " + quoted(schema)));
		statements.add("SET SCHEMA " + quoted(defaultSchema));
		return InMemoryScratchDatabase.prepared(connection, statements, schemas);
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	private record Setting(String settingName, String settingValue) {

	}

}
