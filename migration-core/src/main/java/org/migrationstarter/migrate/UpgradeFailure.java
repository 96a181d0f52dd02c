package org.migrationstarter.migrate;

import java.util.Optional;

import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.history.UpgradeTrace;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Version;

/**
 * Finds out what an upgrade that failed has left.
 */
record UpgradeFailure(UpgradeListener listener, UpgradeTraces traces) {

	RuntimeException of(FlywayException failure) {
		Item migration = this.listener.migration();
		if (migration == null) {
			return failure;
		}
		String found = "The migration " + migration + " failed at " + place(migration) + ":\n"
				+ ((this.listener.sql() != null) ? this.listener.sql() + "\n" : "") + reason(failure) + "\n";
		try {
			return left(migration, found, failure);
		}
		catch (DataAccessException ex) {
			failure.addSuppressed(ex);
			return new MigrationFailedException(migration,
					found + "What took effect cannot be read: " + ex.getMessage(),
					"Run 'migrations current' when the database can be reached; it tells.", failure);
		}
	}

	private MigrationFailedException left(Item migration, String found, FlywayException failure) {
		if (this.listener.traceless() && this.listener.statement() != 1) {
			return new MigrationFailedException(migration,
					found + "What ran before it took effect, unless it was rows that were not committed.",
					HalfDone.upgradeActions(), failure);
		}
		Version version = migration.version();
		Optional<UpgradeTrace> trace = (version != null) ? this.traces.of(version) : Optional.empty();
		if (version == null || trace.isEmpty()) {
			return new MigrationFailedException(migration, found + "Nothing of it took effect.",
					"Correct the script or what stopped it, and run 'migrations upgrade' again.", failure);
		}
		int failed = this.listener.statement();
		if (failed == 0) {
			return new MigrationFailedException(migration, found + "It may have taken effect in part.",
					HalfDone.upgradeActions(), failure);
		}
		// A trace of an earlier statement is there if that one was committed and all
		// since
		// then was rolled back.
		int done = (trace.get().statement() < failed) ? trace.get().statement() : failed - 1;
		this.traces.replaceBy(new UpgradeTrace(version, migration.script(), done + 1, true));
		String text = Statements.text(1, done) + " took effect; what follows did not.";
		return new MigrationFailedException(migration,
				found + Character.toUpperCase(text.charAt(0)) + text.substring(1), HalfDone.upgradeActions(), failure);
	}

	private String place(Item migration) {
		return (this.listener.statement() > 0) ? "statement " + this.listener.statement() + " in " + migration.script()
				: migration.script();
	}

	private static String reason(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}

}
