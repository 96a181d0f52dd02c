package org.migrationstarter.database.h2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.migrationstarter.database.ClientSettings;
import org.migrationstarter.database.Login;

/**
 * The file that a database is in, unless it is in memory or on another host.
 */
final class H2File {

	private H2File() {
	}

	static ClientSettings settings(Login login, Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select database_path()")) {
			String path = row.next() ? row.getString(1) : null;
			Path file = (path != null) ? Path.of(path + ".mv.db") : null;
			boolean here = file != null && Files.exists(file) && !login.url().text().matches("jdbc:h2:(tcp|ssl):.*");
			return ClientSettings.of(connection.getCatalog(), here ? file.toString() : null);
		}
	}

}
