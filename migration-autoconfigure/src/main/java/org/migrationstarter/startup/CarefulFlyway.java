package org.migrationstarter.startup;

import java.util.function.Supplier;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * A Flyway bean of the user's, whose migrations are applied with the same care as those
 * of Boot's, whoever calls it: an initializer, an init method or a strategy.
 */
final class CarefulFlyway extends Flyway {

	private final Supplier<MigrationsInitializer> initializer;

	private final Supplier<MigrationRecorder> recorder;

	CarefulFlyway(Flyway flyway, Supplier<MigrationsInitializer> initializer, Supplier<MigrationRecorder> recorder) {
		super(flyway.getConfiguration());
		this.initializer = initializer;
		this.recorder = recorder;
	}

	@Override
	public MigrateResult migrate() {
		MigrationsInitializer initializer = this.initializer.get();
		MigrationRecorder recorder = this.recorder.get();
		recorder.forgetResult();
		initializer.afterPropertiesSet();
		return recorder.result();
	}

}
