package org.migrationstarter.startup;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import org.migrationstarter.startup.MigrationRun.AppliedMigration;

/**
 * Notes what Flyway applies, whoever makes it migrate.
 */
public final class MigrationRecorder implements Callback {

	private final Map<String, AppliedMigration> applied = new LinkedHashMap<>();

	private long start;

	private MigrateResult result = nothing();

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE
				|| event == Event.AFTER_MIGRATE_OPERATION_FINISH;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		switch (event) {
			case BEFORE_EACH_MIGRATE -> {
				this.start = System.nanoTime();
			}
			// A run that fails has no result, but may be followed by another one.
			case AFTER_EACH_MIGRATE ->
				add(name(context.getMigrationInfo()), Duration.ofNanos(System.nanoTime() - this.start));
			default -> {
				if (context.getOperationResult() instanceof MigrateResult ended) {
					this.result = ended;
					ended.migrations.forEach((migration) -> add(name(migration.version, migration.description),
							Duration.ofMillis(migration.executionTime)));
				}
			}
		}
	}

	private void add(String name, Duration time) {
		this.applied.put(name, new AppliedMigration(name, time));
	}

	/**
	 * Return what was applied since the last call.
	 * @return the migrations, in the order they were applied
	 */
	public List<AppliedMigration> drain() {
		List<AppliedMigration> drained = List.copyOf(this.applied.values());
		this.applied.clear();
		return drained;
	}

	// What Flyway itself said about its last run.
	MigrateResult result() {
		return this.result;
	}

	void forgetResult() {
		this.result = nothing();
	}

	private static MigrateResult nothing() {
		return new MigrateResult("", "", "", "");
	}

	@Override
	public String getCallbackName() {
		return "migrations";
	}

	private static String name(MigrationInfo migration) {
		return name((migration.getVersion() != null) ? migration.getVersion().getVersion() : null,
				migration.getDescription());
	}

	private static String name(@Nullable String version, String description) {
		return StringUtils.hasLength(version) ? version : description;
	}

}
