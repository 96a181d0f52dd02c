package org.migrationstarter.diagnostics;

import org.flywaydb.core.api.FlywayException;

/**
 * Says which statement of which migration failed.
 */
class MigrationFailureAnalyzer extends FlywayFailureAnalyzer {

	@Override
	protected boolean explains(FlywayException failure) {
		String message = String.valueOf(failure.getMessage());
		return message.startsWith("Failed to execute script") || message.startsWith("Script ");
	}

	@Override
	protected String description(FlywayException failure) {
		return "A migration failed. " + failure.getMessage();
	}

	@Override
	protected String action(FlywayException failure) {
		return "Mend the script and start again. On a database that rolls DDL back (PostgreSQL, SQLite) nothing of it took "
				+ "effect. On others, what stands before the failed statement did: take it back by hand and run "
				+ "'migrations repair', or let 'migrations downgrade' take it back.";
	}

}
