package org.migrationstarter.migrate;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;

/**
 * One run of Flyway, by a start or by a command. It is followed from statement to
 * statement, so that a failure can tell what took effect.
 */
public final class UpgradeRun {

	private final Configuration configuration;

	private final UpgradeOptions options;

	private final Progress progress;

	/**
	 * Prepare a run.
	 * @param configuration the configuration of a Flyway that sees what it is to apply
	 * @param options how it is applied
	 * @param progress what hears of it
	 */
	public UpgradeRun(Configuration configuration, UpgradeOptions options, Progress progress) {
		this.configuration = configuration;
		this.options = options;
		this.progress = progress;
	}

	/**
	 * Apply what is pending.
	 * @param count how many migrations that is
	 * @param migrate what makes Flyway migrate
	 * @throws MigrationFailedException if a migration fails; those before it are applied
	 * @throws FlywayException if Flyway refuses for another reason, such as a checksum
	 */
	public void run(int count, Consumer<Flyway> migrate) {
		Database database = Databases.all().of(this.configuration.getDataSource());
		UpgradeListener listener = new UpgradeListener(this.progress, count,
				database.capabilities().transactionalDdl());
		UpgradeTraces traces = new UpgradeTraces(this.configuration);
		try {
			migrate.accept(flyway(listener));
		}
		catch (FlywayException ex) {
			throw new UpgradeFailure(listener, traces).of(ex);
		}
		if (!listener.traced().isEmpty()) {
			traces.forget(listener.traced());
		}
	}

	private Flyway flyway(UpgradeListener listener) {
		return Flyway.configure(this.configuration.getClassLoader())
			.configuration(this.configuration)
			.callbacks(Stream.concat(Stream.of(this.configuration.getCallbacks()), Stream.of(listener))
				.toArray(Callback[]::new))
			// A try a second, where Flyway counts its tries.
			.lockRetryCount((int) Math.min(Integer.MAX_VALUE, this.options.lockWait().toSeconds()))
			.load();
	}

}
