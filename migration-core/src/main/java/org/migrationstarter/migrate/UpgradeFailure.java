package org.migrationstarter.migrate;

import java.util.Optional;

import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.database.locks.LockTries;
import org.migrationstarter.history.UpgradeTrace;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Version;

/**
 * Finds out what an upgrade that failed has left.
 */
record UpgradeFailure(UpgradeListener listener, UpgradeTraces traces, LockTries tries) {

	RuntimeException of(FlywayException failure) {
		Item migration = this.listener.migration();
		if (migration == null) {
			return failure;
		}
		String found = "The migration " + migration + " failed at " + place(migration) + ":\n"
				+ ((this.listener.sql() != null) ? this.listener.sql() + "\n" : "") + reason(failure) + "\n"
				+ LockFailure.description(failure, this.tries);
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
		int failed = this.listener.statement();
		Version version = migration.version();
		Optional<UpgradeTrace> trace = (version != null) ? this.traces.of(version) : Optional.empty();
		if (this.listener.commitsDdl() && (failed == 0 || version == null)) {
			return failure(migration, found + "It may have taken effect in part.", failure);
		}
		int done = trace.map((last) -> done(last.statement(), failed)).orElse(0);
		if (version != null && trace.isPresent()) {
			this.traces.replaceBy(new UpgradeTrace(version, migration.script(), done + 1, true));
		}
		if (done > 0) {
			return failure(migration, found + Statements.sentence(done) + "; what follows did not.", failure);
		}
		String repair = this.listener.commitsDdl() ? ", run 'migrations repair'" : "";
		return new MigrationFailedException(
				migration, found + "Nothing of it took effect.", LockFailure.action(failure, this.tries)
						+ "Correct the script or what stopped it" + repair + ", and run 'migrations upgrade' again.",
				failure);
	}

	// A trace of an earlier statement is the last one if that one was committed, and all
	// since then was rolled back.
	private static int done(int traced, int failed) {
		return (traced < failed) ? traced : failed - 1;
	}

	private MigrationFailedException failure(Item migration, String description, FlywayException cause) {
		return new MigrationFailedException(migration, description,
				LockFailure.action(cause, this.tries) + HalfDone.upgradeActions(), cause);
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
