package org.migrationstarter.database.postgresql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.migrationstarter.database.ClientSettings;
import org.migrationstarter.database.JdbcUrl;
import org.migrationstarter.database.JdbcUrl.Server;
import org.migrationstarter.database.Login;

/**
 * What PostgreSQL's clients, such as {@code pg_dump}, read of the environment.
 */
final class PostgreSqlClients {

	private static final int PORT = 5432;

	private PostgreSqlClients() {
	}

	static ClientSettings settings(Login login, String database) {
		JdbcUrl url = login.url();
		List<Server> servers = url.servers(PORT).isEmpty() ? List.of(new Server("localhost", PORT)) : url.servers(PORT);
		Map<String, String> environment = new HashMap<>();
		environment.put("PGHOST", servers.stream().map(Server::host).collect(Collectors.joining(",")));
		environment.put("PGPORT",
				servers.stream().map((server) -> Integer.toString(server.port())).collect(Collectors.joining(",")));
		environment.put("PGDATABASE", database);
		put(environment, "PGUSER", Optional.ofNullable(login.user()));
		put(environment, "PGPASSWORD", Optional.ofNullable(login.password()));
		put(environment, "PGSSLMODE", sslMode(url));
		put(environment, "PGSSLROOTCERT", url.parameter("sslrootcert"));
		return new ClientSettings(database, null, environment, null);
	}

	// The driver's short form is its strictest one.
	private static Optional<String> sslMode(JdbcUrl url) {
		return url.parameter("sslmode")
			.or(() -> url.parameter("ssl")
				.filter((ssl) -> ssl.isEmpty() || ssl.equals("true"))
				.map((ssl) -> "verify-full"));
	}

	private static void put(Map<String, String> environment, String name, Optional<String> value) {
		value.ifPresent((text) -> environment.put(name, text));
	}

}
