package org.migrationstarter.database.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.migrationstarter.database.ClientSettings;

/**
 * The file that a connection has open.
 */
final class SqliteFile {

	private SqliteFile() {
	}

	static ClientSettings settings(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select file from pragma_database_list where name = 'main'")) {
			String file = row.next() ? row.getString(1) : null;
			// In memory there is none.
			return (file == null || file.isEmpty()) ? ClientSettings.of(null, null)
					: ClientSettings.of(Path.of(file).getFileName().toString().replaceFirst("\\.[^.]*$", ""), file);
		}
	}

}
