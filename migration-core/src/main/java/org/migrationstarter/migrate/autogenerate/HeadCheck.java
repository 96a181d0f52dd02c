package org.migrationstarter.migrate.autogenerate;

import java.util.List;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.MigrationScripts;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.RevisionState;
import org.migrationstarter.migrate.RevisionStatus;

/**
 * Checks that a database has all migrations, and no others: only then its difference from
 * the entities is what the next migration has to do. An empty database in memory has
 * nothing to lose, so it gets them.
 */
final class HeadCheck {

	private final Configuration configuration;

	private final Database database;

	HeadCheck(Configuration configuration, Database database) {
		this.configuration = configuration;
		this.database = database;
	}

	/**
	 * Check the connected database.
	 * @throws NotAtHeadException if it is not at head
	 */
	void check() {
		MigrationStatus status = status();
		if (!pending(status).isEmpty() && isEmptyInMemory()) {
			new Flyway(this.configuration).migrate();
			status = status();
		}
		refuse(status.failed(), "failed", "Repair that: migrations repair");
		refuse(pending(status), "pending", "Bring the database to head: migrations upgrade");
		refuse(status.revisions().stream().filter((revision) -> revision.state() == RevisionState.FUTURE).toList(),
				"applied, but not among the migrations here", "Fetch the newer migrations");
	}

	private MigrationStatus status() {
		return MigrationStatus.of(MigrationScripts.scan(this.configuration).migrations(),
				SchemaHistory.of(this.configuration).rows(), true);
	}

	private static List<RevisionStatus> pending(MigrationStatus status) {
		return status.pending().stream().filter((revision) -> revision.version() != null).toList();
	}

	private boolean isEmptyInMemory() {
		ConnectionCallback<Boolean> query = (connection) -> this.database.isInMemory(connection.getMetaData().getURL())
				&& this.database.reader().read(connection, SchemaSelection.defaultSchema()).isEmpty();
		return Boolean.TRUE.equals(new JdbcTemplate(this.configuration.getDataSource()).execute(query));
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
