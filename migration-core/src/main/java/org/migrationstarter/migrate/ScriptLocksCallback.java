package org.migrationstarter.migrate;

import java.util.function.Supplier;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.util.function.SingletonSupplier;

import org.migrationstarter.database.locks.LockTries;

/**
 * Lets each migration that Flyway applies begin with its own settings for locks.
 */
final class ScriptLocksCallback implements Callback {

	private final ScriptLocks scripts;

	private final LockTries tries;

	private final Supplier<ResourceProvider> resources;

	ScriptLocksCallback(ScriptLocks scripts, LockTries tries, Supplier<ResourceProvider> resources) {
		this.scripts = scripts;
		this.tries = tries;
		this.resources = SingletonSupplier.of(resources);
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
		LoadableResource script = this.resources.get().getResource(context.getMigrationInfo().getScript());
		this.tries.begin((script != null) ? this.scripts.of(script) : this.scripts.configured());
	}

	@Override
	public String getCallbackName() {
		return "migrations-locks";
	}

}
