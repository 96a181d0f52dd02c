package org.migrationstarter.migrate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

/**
 * A process that migrates a database and is killed at a chosen moment. It is started
 * ahead and waits for its order, since starting one takes most of the time.
 */
public final class Victim {

	// What a process says when it has come to where it is to be killed.
	private static final String HERE = "here";

	private final Process process;

	private final Path talk;

	private Victim(Process process, Path talk) {
		this.process = process;
		this.talk = talk;
	}

	static Victim start(Path folder) {
		try {
			Path talk = Files.createTempFile(folder, "victim", ".txt");
			List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp",
					System.getProperty("java.class.path"), Victim.class.getName());
			return new Victim(new ProcessBuilder(command).redirectError(talk.toFile()).start(), talk);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Let the process begin, and kill it when it has come to the moment.
	 */
	void killAt(Fault moment, Scene scene) {
		TestDatabase database = scene.database();
		try (PrintWriter order = new PrintWriter(this.process.getOutputStream(), false, StandardCharsets.UTF_8);
				BufferedReader answers = this.process.inputReader(StandardCharsets.UTF_8)) {
			List.of(moment.name(), scene.direction().name(), database.engine().name(), database.url(), database.user(),
					database.password(), scene.scripts().toString())
				.forEach(order::println);
			order.flush();
			CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(this::kill);
			for (String answer = answers.readLine(); !HERE.equals(answer); answer = answers.readLine()) {
				if (answer == null) {
					throw new AssertionError(moment + " never came:\n" + Files.readString(this.talk));
				}
			}
			kill();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/**
	 * The process.
	 * @param arguments none; the order is read from standard input
	 * @throws IOException if the order cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		BufferedReader order = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		Fault moment = Fault.valueOf(order.readLine());
		Direction direction = Direction.valueOf(order.readLine());
		TestDatabase database = new TestDatabase(Engine.valueOf(order.readLine()), order.readLine(), order.readLine(),
				order.readLine());
		TestProject project = new TestProject(Path.of(order.readLine()), database.dataSource());
		direction.run(project, new Progress() {

			@Override
			public void statement(String sql, int number, int count) {
				if (number != moment.statement()) {
					return;
				}
				if (moment == Fault.KILLED_WHILE_2) {
					stopWhenItWaits(database, direction.droppedTable);
				}
				else {
					stop();
				}
			}

			@Override
			public void finished(Item migration, Duration time) {
				if (moment == Fault.KILLED_BEFORE_HISTORY) {
					stop();
				}
			}

		});
	}

	private static void stop() {
		System.out.println(HERE);
		try {
			// Nobody writes more: it comes to an end here or, if nobody kills it, with
			// the
			// process that started it.
			System.in.transferTo(System.err);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Rows that another session has not committed keep a table from being dropped.
	private static void stopWhenItWaits(TestDatabase database, String table) {
		try {
			Connection blocking = database.dataSource().getConnection();
			blocking.setAutoCommit(false);
			blocking.createStatement().execute("insert into " + table + " values (1)");
			Thread migrating = Thread.currentThread();
			Thread watching = new Thread(() -> {
				while (!isWaiting(database, migrating)) {
					LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
				}
				System.out.println(HERE);
				// H2 closes a connection that nobody can reach any more.
				Reference.reachabilityFence(blocking);
			});
			watching.setDaemon(true);
			watching.start();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isWaiting(TestDatabase database, Thread migrating) {
		String locks = switch (database.engine()) {
			case POSTGRESQL_15, POSTGRESQL_18 -> "pg_locks where not granted";
			case MYSQL, MARIADB -> "information_schema.processlist where state = 'Waiting for table metadata lock'";
			case H2 -> "information_schema.sessions where executing_statement like 'drop table%'";
			// HSQLDB does not tell, but waits in this very process.
			default -> null;
		};
		if (locks == null) {
			return migrating.getState() == Thread.State.WAITING;
		}
		return new JdbcTemplate(database.dataSource()).queryForObject("select count(*) from " + locks,
				Integer.class) > 0;
	}

}
