package org.migrationstarter.migrate.autogenerate;

import java.util.List;
import java.util.stream.Collectors;

import org.flywaydb.core.api.configuration.Configuration;

import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.MigrationScripts;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.RevisionState;
import org.migrationstarter.migrate.RevisionStatus;

/**
 * Checks that a database has all migrations, and no others: only then its difference from
 * the entities is what the next migration has to do.
 */
final class HeadCheck {

	private final Configuration configuration;

	HeadCheck(Configuration configuration) {
		this.configuration = configuration;
	}

	void check() {
		List<HistoryRow> rows = SchemaHistory.of(this.configuration).rows();
		MigrationStatus status = MigrationStatus.of(MigrationScripts.scan(this.configuration).migrations(), rows, true);
		refuse(status.failed(), "failed", "Repair that: migrations repair");
		refuse(status.pending().stream().filter((revision) -> revision.version() != null).toList(), "pending",
				"Bring the database to head: migrations upgrade");
		refuse(status.revisions().stream().filter((revision) -> revision.state() == RevisionState.FUTURE).toList(),
				"applied, but not among the migrations here", "Fetch the newer migrations");
	}

	private static void refuse(List<RevisionStatus> revisions, String state, String remedy) {
		if (!revisions.isEmpty()) {
			throw new NotAtHeadException(
					"The database is not at head: "
							+ revisions.stream()
								.map((revision) -> ((revision.version() != null) ? revision.version() + " " : "")
										+ revision.description())
								.collect(Collectors.joining(", "))
							+ ((revisions.size() == 1) ? " is " : " are ") + state,
					remedy);
		}
	}

}
