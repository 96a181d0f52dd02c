package org.migrationstarter.actuate;

import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.startup.MigrationRun;
import org.migrationstarter.startup.MigrationRun.AppliedMigration;
import org.migrationstarter.startup.MigrationUnit;
import org.migrationstarter.startup.MigrationUnits;

/**
 * Meters of migrations: how many are pending, applied and failed, how long the start's
 * run took, and each migration that it applied.
 */
public class MigrationsMetrics implements MeterBinder {

	private final MigrationUnits units;

	/**
	 * Make the meters.
	 * @param units the databases
	 */
	public MigrationsMetrics(MigrationUnits units) {
		this.units = units;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.units.all().forEach((unit) -> bind(unit, registry));
	}

	private static void bind(MigrationUnit unit, MeterRegistry registry) {
		count("pending", "Migrations that are to be applied", unit, registry, (status) -> status.pending().size());
		count("applied", "Migrations that are applied", unit, registry, (status) -> status.applied().size());
		count("failed", "Migrations that were begun and did not succeed", unit, registry,
				(status) -> status.failed().size());
		unit.lastRun().ifPresent((run) -> bind(unit, run, registry));
	}

	private static void count(String what, String description, MigrationUnit unit, MeterRegistry registry,
			ToIntFunction<MigrationStatus> count) {
		Gauge.builder("migrations." + what, unit, (measured) -> count.applyAsInt(measured.recentStatus()))
			.description(description)
			.tag("name", unit.name())
			.register(registry);
	}

	private static void bind(MigrationUnit unit, MigrationRun run, MeterRegistry registry) {
		TimeGauge.builder("migrations.run.duration", run, TimeUnit.MILLISECONDS, (last) -> last.duration().toMillis())
			.description("How long the start spent on migrations")
			.tag("name", unit.name())
			.tag("outcome", "success")
			.register(registry);
		for (AppliedMigration applied : run.applied()) {
			TimeGauge
				.builder("migrations.execution", applied, TimeUnit.MILLISECONDS,
						(migration) -> migration.executionTime().toMillis())
				.description("How long a migration took that the start applied")
				.tag("name", unit.name())
				.tag("migration", applied.name())
				.register(registry);
		}
	}

}
