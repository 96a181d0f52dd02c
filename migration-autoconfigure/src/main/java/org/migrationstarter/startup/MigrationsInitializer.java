package org.migrationstarter.startup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.history.Turn;
import org.migrationstarter.migrate.HalfDone;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.UpgradeOptions;
import org.migrationstarter.migrate.UpgradeRun;
import org.migrationstarter.revision.Version;
import org.migrationstarter.startup.MigrationRun.AppliedMigration;
import org.migrationstarter.startup.StartupMode.Mode;

/**
 * Takes the place of Boot's own initializer: applies the pending migrations, unless the
 * tables come from the entities, and says in one line what it did.
 */
public class MigrationsInitializer extends FlywayMigrationInitializer {

	private static final Log logger = LogFactory.getLog(MigrationsInitializer.class);

	private final Flyway flyway;

	private final @Nullable FlywayMigrationStrategy strategy;

	private final MigrationUnit unit;

	private final MigrationRecorder recorder;

	private final ConnectionPoolCheck poolCheck;

	private final PendingMigrationsCheck pendingCheck;

	private final UpgradeOptions options;

	private final StartOptions startOptions;

	private final ApplicationStartup applicationStartup;

	/**
	 * Make an initializer.
	 * @param flyway what applies the migrations
	 * @param strategy the user's own way to do it, or {@code null}
	 * @param units where the database of that Flyway is described
	 * @param recorder what notes the applied migrations
	 * @param poolCheck what refuses a pool that is too small
	 * @param pendingCheck what looks at the pending migrations
	 * @param options how they are applied
	 * @param startOptions what the start does about them
	 * @param applicationStartup where the start is measured
	 */
	public MigrationsInitializer(Flyway flyway, @Nullable FlywayMigrationStrategy strategy, MigrationUnits units,
			MigrationRecorder recorder, ConnectionPoolCheck poolCheck, PendingMigrationsCheck pendingCheck,
			UpgradeOptions options, StartOptions startOptions, ApplicationStartup applicationStartup) {
		super(flyway, strategy);
		this.flyway = flyway;
		this.strategy = strategy;
		this.unit = units.of(flyway);
		this.recorder = recorder;
		this.poolCheck = poolCheck;
		this.pendingCheck = pendingCheck;
		this.options = options;
		this.startOptions = startOptions;
		this.applicationStartup = applicationStartup;
	}

	@Override
	public void afterPropertiesSet() {
		if (this.unit.mode().mode() != Mode.MIGRATE) {
			return;
		}
		if (TrainingRun.underWay()) {
			logger.info("Migrations are left alone: this is a training run");
			return;
		}
		HeadCheck head = new HeadCheck(this.unit);
		switch (this.startOptions.onStart()) {
			case APPLY -> apply();
			case VERIFY -> log(verify(head));
			case WAIT -> log(await(head));
			case NONE -> log(head.status());
		}
	}

	private MigrationStatus verify(HeadCheck head) {
		this.poolCheck.check(this.unit.configuration());
		FirstConnection.await(this.unit.configuration());
		return head.verify(this.flyway);
	}

	private MigrationStatus await(HeadCheck head) {
		FirstConnection.await(this.unit.configuration());
		return new MigrationsWait(head, this.startOptions.waitTimeout()).await();
	}

	private void apply() {
		this.poolCheck.check(this.unit.configuration());
		StartupStep step = this.applicationStartup.start("migrations.apply").tag("name", this.unit.name());
		try {
			MigrationRun run = run();
			this.unit.ran(run);
			step.tag("applied", Integer.toString(run.applied().size()));
			log(run, this.unit.statusWithoutGraph());
		}
		finally {
			step.end();
		}
	}

	private MigrationRun run() {
		Instant startedAt = Instant.now();
		long start = System.nanoTime();
		FirstConnection.await(this.unit.configuration());
		List<HistoryRow> rows = this.unit.rows();
		if (this.pendingCheck.nothingToDo(this.unit, rows)) {
			apply(this.pendingCheck.repeatable(this.unit));
		}
		else {
			// What looks half-done may be another instance at work.
			new Turn(this.options.lockWait(), (news) -> logger.info("Migrations: " + news))
				.run(this.unit.configuration(), this::apply);
		}
		List<AppliedMigration> applied = this.recorder.drain();
		return new MigrationRun(startedAt, Duration.ofNanos(System.nanoTime() - start), applied);
	}

	private void apply(Configuration locked) {
		List<HistoryRow> rows = SchemaHistory.of(locked).rows();
		if (this.strategy == null) {
			HalfDone.refuse(rows);
		}
		apply(this.pendingCheck.check(this.unit, rows, locked));
	}

	private void apply(PendingMigrations pending) {
		Configuration configuration = pending.configuration();
		if (pending.count() == 0) {
			migrate((configuration == this.unit.configuration()) ? this.flyway : new Flyway(configuration));
		}
		else {
			new UpgradeRun(recorded(configuration), this.unit.scripts(), this.options, new LoggedProgress())
				.run(pending.count(), this::migrate);
		}
	}

	// Boot gives the recorder to its own Flyway.
	private Configuration recorded(Configuration configuration) {
		List<Callback> callbacks = List.of(configuration.getCallbacks());
		return callbacks.contains(this.recorder) ? configuration
				: Flyway.configure(configuration.getClassLoader())
					.configuration(configuration)
					.callbacks(Stream.concat(callbacks.stream(), Stream.of(this.recorder)).toArray(Callback[]::new));
	}

	private void migrate(Flyway flyway) {
		if (this.strategy != null) {
			this.strategy.migrate(flyway);
		}
		else {
			flyway.migrate();
		}
	}

	private void log(MigrationStatus status) {
		logger.info("Migrations: none applied, current revision %s, %d applied in all, %d pending, %d failed; %s=%s"
			.formatted(current(status), status.applied().size(), status.pending().size(), status.failed().size(),
					StartupModeDetector.ON_START, this.startOptions.onStart().name().toLowerCase(Locale.ROOT)));
	}

	private static String current(MigrationStatus status) {
		return status.current().map(Version::toString).orElse("none");
	}

	private void log(MigrationRun run, MigrationStatus status) {
		logger.info(
				"Migrations: %d applied now, current revision %s, %d applied in all, %d pending, in %d ms; mode %s, because %s"
					.formatted(run.applied().size(), current(status), status.applied().size(), status.pending().size(),
							run.duration().toMillis(), this.unit.mode().mode(), this.unit.mode().reason()));
	}

}
