package org.migrationstarter.migrate;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.locks.LimitedDataSource;
import org.migrationstarter.database.locks.LockNotGrantedException;
import org.migrationstarter.database.locks.LockTries;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.ActionableException;

/**
 * One run of Flyway, by a start or by a command. It is followed from statement to
 * statement, so that a failure can tell what took effect.
 */
public final class UpgradeRun {

	private final Configuration configuration;

	private final MigrationScripts scripts;

	private final UpgradeOptions options;

	private final Progress progress;

	/**
	 * Prepare a run.
	 * @param configuration the configuration of a Flyway that sees what it is to apply
	 * @param scripts what the application brings along
	 * @param options how it is applied
	 * @param progress what hears of it
	 */
	public UpgradeRun(Configuration configuration, MigrationScripts scripts, UpgradeOptions options,
			Progress progress) {
		this.configuration = configuration;
		this.scripts = scripts;
		this.options = options;
		this.progress = progress;
	}

	/**
	 * Apply what is pending.
	 * @param count how many migrations that is
	 * @param migrate what makes Flyway migrate
	 * @throws org.migrationstarter.backup.BackupException if the database cannot be saved
	 * before
	 * @throws MigrationFailedException if a migration fails; those before it are applied
	 * @throws FlywayException if Flyway refuses for another reason, such as a checksum
	 */
	public void run(int count, Consumer<Flyway> migrate) {
		Database database = Databases.all().of(this.configuration.getDataSource());
		UpgradeListener listener = new UpgradeListener(this.progress, count,
				database.capabilities().transactionalDdl());
		UpgradeTraces traces = new UpgradeTraces(this.configuration);
		LockTries tries = new LockTries(this.options.locks(), this.progress::said);
		try (LimitedDataSource limited = new LimitedDataSource(this.configuration.getDataSource(), database, tries)) {
			Flyway flyway = flyway(limited, listener, tries);
			saveFirst(flyway);
			migrate(() -> migrate.accept(flyway), listener, tries);
		}
		catch (FlywayException ex) {
			throw refusal(ex).orElseGet(() -> new UpgradeFailure(listener, traces, tries).of(ex));
		}
		if (!listener.traced().isEmpty()) {
			traces.forget(listener.traced());
		}
	}

	// Only Flyway knows whether a repeatable migration has changed.
	private void saveFirst(Flyway flyway) {
		BackupFirst backup = new BackupFirst(this.configuration, this.options);
		if (backup.isWanted() && flyway.info().pending().length > 0) {
			backup.run(this.progress);
		}
	}

	// What is rolled back for want of a lock has left nothing, and runs again.
	private void migrate(Runnable migrate, UpgradeListener listener, LockTries tries) {
		boolean group = this.configuration.isGroup();
		Item last = null;
		for (int number = 1;; number++) {
			try {
				migrate.run();
				return;
			}
			catch (FlywayException ex) {
				Item failed = listener.migration();
				if (!group && !Objects.equals(failed, last)) {
					number = 1;
				}
				last = failed;
				Optional<LockNotGrantedException> lock = LockNotGrantedException.in(ex)
					.filter(LockNotGrantedException::isTransactionEnded);
				if (lock.isEmpty() || !tries.again(lock.get(), number)) {
					throw ex;
				}
				listener.again(group);
			}
		}
	}

	// Flyway wraps what its callbacks refuse.
	private static Optional<RuntimeException> refusal(FlywayException failure) {
		return (failure.getCause() instanceof ActionableException refusal) ? Optional.of(refusal) : Optional.empty();
	}

	private Flyway flyway(DataSource dataSource, UpgradeListener listener, LockTries tries) {
		Callback locks = new ScriptLocksCallback(new ScriptLocks(this.options.locks()), tries,
				this.scripts.resources());
		return Flyway.configure(this.configuration.getClassLoader())
			.configuration(this.configuration)
			.dataSource(dataSource)
			.callbacks(Stream.concat(Stream.of(this.configuration.getCallbacks()), Stream.of(locks, listener))
				.toArray(Callback[]::new))
			.lockRetryCount(this.options.lockTries())
			.load();
	}

}
