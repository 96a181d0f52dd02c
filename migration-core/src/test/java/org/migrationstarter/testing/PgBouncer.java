package org.migrationstarter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/**
 * A PgBouncer before a PostgreSQL server, as a process of this machine that runs until
 * the JVM ends. It is needed where {@code -Dtest.pgbouncer=required} says so; elsewhere
 * the tests with it are left out if it is not installed.
 */
public final class PgBouncer {

	private static final Path EXECUTABLE = Path.of("/usr/sbin/pgbouncer");

	private static final String CONFIGURATION = """
			[databases]
			* = host=%s port=%d user=postgres
			[pgbouncer]
			listen_addr = 127.0.0.1
			listen_port = %d
			unix_socket_dir =
			auth_type = any
			pool_mode = %s
			ignore_startup_parameters = extra_float_digits
			""";

	private PgBouncer() {
	}

	/**
	 * Start one.
	 * @param database the database behind it
	 * @param mode {@code session} or {@code transaction}
	 * @return the same database, reached through it
	 */
	public static TestDatabase before(TestDatabase database, String mode) {
		if (!Files.isExecutable(EXECUTABLE)) {
			refuse("PgBouncer is not installed. On Debian and Ubuntu run: apt-get install pgbouncer");
		}
		URI server = URI.create(database.url().substring("jdbc:".length()));
		try {
			int port = freePort();
			ServerProcess process = new ServerProcess();
			Path file = process.folder().resolve("pgbouncer.ini");
			Files.writeString(file, CONFIGURATION.formatted(server.getHost(), server.getPort(), port, mode));
			process.start(command(file), () -> answers(port));
			// What the driver prepares is not there in the next session.
			return new TestDatabase(database.engine(),
					"jdbc:postgresql://127.0.0.1:" + port + server.getPath() + "?prepareThreshold=0", database.user(),
					database.password());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void refuse(String reason) {
		if (System.getProperty("test.pgbouncer", "auto").equals("required")) {
			throw new IllegalStateException(reason);
		}
		throw new TestAbortedException(reason);
	}

	// It does not run as root.
	private static List<String> command(Path file) throws IOException {
		List<String> command = new ArrayList<>(List.of(EXECUTABLE.toString()));
		if (System.getProperty("user.name").equals("root")) {
			command.addAll(List.of("-u", "nobody"));
		}
		return Stream.concat(command.stream(), Stream.of(file.toString())).toList();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static boolean answers(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
