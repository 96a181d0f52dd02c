package org.migrationstarter.migrate;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.resource.LoadableResource;

import org.migrationstarter.database.locks.LockTries;

/**
 * Lets each migration that Flyway applies begin with its own settings for locks.
 */
final class ScriptLocksCallback implements Callback {

	private final ScriptLocks scripts;

	private final LockTries tries;

	private final ResourceProvider resources;

	ScriptLocksCallback(ScriptLocks scripts, LockTries tries, ResourceProvider resources) {
		this.scripts = scripts;
		this.tries = tries;
		this.resources = resources;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_EACH_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		LoadableResource script = this.resources.getResource(context.getMigrationInfo().getScript());
		this.tries.begin((script != null) ? this.scripts.of(script) : this.scripts.configured());
	}

	@Override
	public String getCallbackName() {
		return "migrations-locks";
	}

}
