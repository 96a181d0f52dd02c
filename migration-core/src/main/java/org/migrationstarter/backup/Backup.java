package org.migrationstarter.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.database.ClientSettings;
import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.Login;
import org.migrationstarter.process.ChildProcess;
import org.migrationstarter.process.CommandLine;

/**
 * A program of the user's that saves a database before it is changed. It is told of the
 * connection by its environment, since everybody on the host can read a command line.
 *
 * @param command the program, in which the placeholders database, file, revision and time
 * stand for what they say
 * @param timeout how long it may take
 * @param logins knows how the application connects
 */
public record Backup(CommandLine command, Duration timeout, Logins logins) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
		.withZone(ZoneOffset.UTC);

	/**
	 * Save a database.
	 * @param configuration the configuration of the Flyway that is about to change it
	 * @param revision where the database is
	 * @param log hears of it, line by line, without passwords
	 * @throws BackupException if it cannot be saved
	 */
	public void run(Configuration configuration, String revision, Consumer<String> log) {
		Login login = this.logins.of(configuration);
		ClientSettings settings = settings(configuration, login);
		Map<String, String> values = values(settings, revision);
		CommandLine filled = filled(values);
		Consumer<String> hidden = (line) -> log.accept(login.hideIn(line));
		BackupOutput output = new BackupOutput(hidden);
		hidden.accept("Backup: " + filled);
		long start = System.nanoTime();
		try (BackupEnvironment environment = BackupEnvironment.of(login, settings, values)) {
			int exitCode = new ChildProcess(filled, environment.variables(), this.timeout).run(output);
			if (exitCode != 0) {
				throw failed("ended with exit code " + exitCode, filled, login, output, null);
			}
		}
		catch (IOException ex) {
			throw failed("cannot be run: " + ex.getMessage(), filled, login, output, ex);
		}
		catch (TimeoutException ex) {
			throw timedOut(filled, login, output);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failed("was interrupted", filled, login, output, ex);
		}
		output.end();
		hidden.accept("Backup: done in %d ms".formatted((System.nanoTime() - start) / 1_000_000));
	}

	private static ClientSettings settings(Configuration configuration, Login login) {
		Database database = Databases.all().of(configuration.getDataSource());
		ConnectionCallback<ClientSettings> asking = (connection) -> database.clients(login, connection);
		return new JdbcTemplate(configuration.getDataSource()).execute(asking);
	}

	private static Map<String, String> values(ClientSettings settings, String revision) {
		Map<String, String> values = new HashMap<>();
		values.put("revision", revision);
		values.put("time", TIME.format(Instant.now()));
		if (settings.database() != null) {
			values.put("database", settings.database());
		}
		if (settings.file() != null) {
			values.put("file", settings.file());
		}
		return values;
	}

	private CommandLine filled(Map<String, String> values) {
		for (String name : List.of("database", "file")) {
			if (this.command.has(name) && !values.containsKey(name)) {
				throw new BackupException(
						"The backup '%s' is to save a %s, but this database has none.".formatted(this.command, name),
						null);
			}
		}
		return this.command.fill(values);
	}

	private BackupException timedOut(CommandLine filled, Login login, BackupOutput output) {
		return new BackupException(text("was not done within %d s, and was stopped".formatted(this.timeout.toSeconds()),
				filled, login, output), "Make it faster, or give it more time with migrations.backup.timeout.", null);
	}

	private static BackupException failed(String reason, CommandLine filled, Login login, BackupOutput output,
			@Nullable Throwable cause) {
		return new BackupException(text(reason, filled, login, output), cause);
	}

	private static String text(String reason, CommandLine filled, Login login, BackupOutput output) {
		return login.hideIn("The backup '%s' %s.%s".formatted(filled, reason, output.end()));
	}

}
