package org.migrationstarter.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.util.StringUtils;

import org.migrationstarter.startup.MigrationRun.AppliedMigration;

/**
 * Notes what Flyway applies, whoever makes it migrate. It listens to the end of the
 * operation only, since listening to a migration's own events costs Flyway a connection
 * more.
 */
public final class MigrationRecorder implements Callback {

	private final List<AppliedMigration> applied = new ArrayList<>();

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE_OPERATION_FINISH;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		if (context.getOperationResult() instanceof MigrateResult result) {
			result.migrations.stream().map(MigrationRecorder::applied).forEach(this.applied::add);
		}
	}

	/**
	 * Return what was applied since the last call.
	 * @return the migrations, in the order they were applied
	 */
	public List<AppliedMigration> drain() {
		List<AppliedMigration> drained = List.copyOf(this.applied);
		this.applied.clear();
		return drained;
	}

	@Override
	public String getCallbackName() {
		return "migrations";
	}

	private static AppliedMigration applied(MigrateOutput migration) {
		String name = StringUtils.hasLength(migration.version) ? migration.version : migration.description;
		return new AppliedMigration(name, Duration.ofMillis(migration.executionTime));
	}

}
