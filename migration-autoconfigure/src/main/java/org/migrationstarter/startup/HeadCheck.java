package org.migrationstarter.startup;

import java.util.List;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.BadSqlGrammarException;

import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.RevisionState;
import org.migrationstarter.migrate.RevisionStatus;

/**
 * Looks whether a database has all that the application brings along, for starts that
 * apply nothing. A database that has more is fine.
 */
final class HeadCheck {

	private final MigrationUnit unit;

	HeadCheck(MigrationUnit unit) {
		this.unit = unit;
	}

	// Without reading any script, if everything is applied.
	MigrationStatus status() {
		try {
			MigrationStatus status = this.unit.statusWithoutGraph();
			return isMissing(status) ? this.unit.status() : status;
		}
		catch (BadSqlGrammarException ex) {
			throw new MigrationsStartupException(
					"The history of migrations cannot be read: " + ex.getSQLException().getMessage(),
					"Let the database's owner grant the application's user the right to select from "
							+ this.unit.configuration().getTable()
							+ ", or set spring.flyway.user and spring.flyway.password to a user who has it.",
					ex);
		}
	}

	private static boolean isMissing(MigrationStatus status) {
		return status.revisions()
			.stream()
			.anyMatch((revision) -> revision.state() == RevisionState.PENDING
					|| revision.state() == RevisionState.IGNORED);
	}

	MigrationStatus verify(Flyway flyway) {
		MigrationStatus status = status();
		refuseFailed(status);
		if (!status.pending().isEmpty()) {
			throw new MigrationsStartupException(
					"The database is not at the head, and migrations.on-start=verify applies nothing. Pending: "
							+ scripts(status.pending()) + ".",
					"Run 'migrations upgrade' with this build and start again. To let the start wait for that, set "
							+ "migrations.on-start=wait; to let it apply them, migrations.on-start=apply.");
		}
		if (flyway.getConfiguration().isValidateOnMigrate()) {
			flyway.validate();
		}
		return status;
	}

	static void refuseFailed(MigrationStatus status) {
		if (!status.failed().isEmpty()) {
			throw new MigrationsStartupException(
					"A migration was begun and did not succeed: " + scripts(status.failed()) + ".",
					"Run 'migrations current': it tells what took effect and the ways on.");
		}
	}

	static String scripts(List<RevisionStatus> revisions) {
		return revisions.stream().map(RevisionStatus::script).collect(Collectors.joining(", "));
	}

}
