package org.migrationstarter.database.mysql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.migrationstarter.database.ClientSettings;
import org.migrationstarter.database.ClientSettings.OptionFile;
import org.migrationstarter.database.JdbcUrl.Server;
import org.migrationstarter.database.Login;

/**
 * What the clients of MySQL and MariaDB, such as {@code mysqldump}, read: some of it from
 * the environment, but the user from an option file only.
 */
public final class MySqlClients {

	private static final int PORT = 3306;

	private MySqlClients() {
	}

	/**
	 * Return what the clients need to know.
	 * @param login how the application finds the database
	 * @param database the name of the database
	 * @return the settings
	 */
	public static ClientSettings settings(Login login, String database) {
		List<Server> servers = login.url().servers(PORT);
		Server server = servers.isEmpty() ? new Server("localhost", PORT) : servers.get(0);
		Map<String, String> environment = new HashMap<>();
		environment.put("MYSQL_HOST", server.host());
		environment.put("MYSQL_TCP_PORT", Integer.toString(server.port()));
		// By the name localhost alone they would look for a socket in a file.
		StringBuilder options = new StringBuilder("[client]\nprotocol=tcp\n");
		options.append("host=").append(quoted(server.host())).append('\n');
		options.append("port=").append(server.port()).append('\n');
		if (login.user() != null) {
			options.append("user=").append(quoted(login.user())).append('\n');
		}
		if (login.password() != null) {
			options.append("password=").append(quoted(login.password())).append('\n');
			environment.put("MYSQL_PWD", login.password());
		}
		return new ClientSettings(database, null, environment,
				new OptionFile("my.cnf", options.toString(), List.of("MYSQL_HOME", "MARIADB_HOME")));
	}

	private static String quoted(String value) {
		return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
