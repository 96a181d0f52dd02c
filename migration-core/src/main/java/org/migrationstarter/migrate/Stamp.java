package org.migrationstarter.migrate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resolver.ResolvedMigration;

import org.migrationstarter.diff.Change;
import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.HistoryRows;
import org.migrationstarter.history.HistorySession;
import org.migrationstarter.history.NewRows;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.history.VersionRows;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.Version;

/**
 * Sets what the history says of a database, without running any script. What was
 * half-done counts as put right. Repeatable migrations are left alone: they can be run at
 * any time.
 */
public final class Stamp {

	private final Configuration configuration;

	private final MigrationScripts scripts;

	/**
	 * Stamp the database of a Flyway.
	 * @param configuration the Flyway's configuration
	 * @param scripts what the application brings along
	 */
	public Stamp(Configuration configuration, MigrationScripts scripts) {
		this.configuration = configuration;
		this.scripts = scripts;
	}

	/**
	 * Plan to let the history say that a database is at some revisions. The database is
	 * only read.
	 * @param target the revisions
	 * @param purge whether to forget first all that the history says
	 * @return the plan
	 * @throws org.migrationstarter.revision.RevisionException if there is no such
	 * revision
	 * @throws MigrationException if the history names versions that the application does
	 * not bring along, and is not to be forgotten
	 */
	public Plan plan(RevisionIdentifier target, boolean purge) {
		return plan(target, purge, SchemaHistory.of(this.configuration).rows());
	}

	// Of a database that has none, and that is not asked.
	Plan planOfNewHistory(RevisionIdentifier target) {
		return plan(target, false, List.of());
	}

	private Plan plan(RevisionIdentifier target, boolean purge, List<HistoryRow> history) {
		List<HistoryRow> kept = history.stream().filter((row) -> isKept(row, purge)).toList();
		MigrationStatus status = MigrationStatus.of(this.scripts, kept, true);
		RevisionGraph graph = this.scripts.graph(status);
		Set<Version> now = MigrationStatus.of(this.scripts, history, true).appliedVersions();
		List<Version> targets = target.resolve(graph, now).stream().map(Revision::version).toList();
		refuseUnknown(graph, status.appliedVersions());
		Set<Version> staying = graph.upTo(targets);
		List<HistoryRow> takenBack = kept.stream()
			.map(HistoryRow::version)
			.filter(Objects::nonNull)
			.distinct()
			.filter((version) -> !stays(version, graph, staying))
			.map((version) -> VersionRows.of(kept, version).applied())
			.filter(Objects::nonNull)
			.sorted((one, other) -> Integer.compare(other.installedRank(), one.installedRank()))
			.toList();
		List<Item> added = Upgrade.plan(status, graph.toApply(status.appliedVersions(), targets), false)
			.items()
			.stream()
			.filter((item) -> item.version() != null)
			.toList();
		List<HistoryRow> forgotten = history.stream().filter((row) -> !isKept(row, purge)).toList();
		Set<Version> versions = Stream.concat(staying.stream(), added.stream().map(Item::version))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return new Plan(added, takenBack, forgotten, versions, PlannedHistory.lastRank(history));
	}

	private static boolean isKept(HistoryRow row, boolean purge) {
		boolean noteOfFlyway = row.success() && !row.migration();
		return noteOfFlyway || (row.success() && !purge);
	}

	// What was applied and is no longer brought along stays below what is.
	private static boolean stays(Version version, RevisionGraph graph, Set<Version> staying) {
		return staying.contains(version) || (graph.revision(version).isEmpty()
				&& staying.stream().anyMatch((other) -> other.compareTo(version) > 0));
	}

	private static void refuseUnknown(RevisionGraph graph, Set<Version> applied) {
		List<String> unknown = applied.stream()
			.filter((version) -> !graph.knows(version))
			.sorted()
			.map(Version::toString)
			.toList();
		if (!unknown.isEmpty()) {
			throw new MigrationException(
					"The history names versions that this build does not bring along: " + String.join(", ", unknown),
					"Run the command with the build that has them, or add --purge to forget all that the history says.");
		}
	}

	/**
	 * Find out whether the database is what the history is going to say: the migrations
	 * are replayed in a scratch database, and the two are compared.
	 * @param plan the plan
	 * @param comparison how to compare
	 * @return what would have to change in the database; nothing if it is at the planned
	 * revisions
	 * @throws MigrationException if the migrations cannot be replayed
	 * @throws org.migrationstarter.database.ScratchDatabaseException if no scratch
	 * database can be had
	 */
	public List<Change> differences(Plan plan, ComparisonOptions comparison) {
		return new MigrationReplay(this.configuration, comparison).differences(plan.versions());
	}

	/**
	 * Do as planned, in one transaction. The history table is created if there is none.
	 * @param plan the plan
	 * @throws MigrationException if the history has changed since it was planned
	 */
	public void run(Plan plan) {
		FluentConfiguration configuration = Flyway.configure(this.configuration.getClassLoader())
			.configuration(this.configuration);
		new SelectedMigrations(this.scripts, (version) -> true, true).narrow(configuration);
		HistorySession.open(configuration, (session) -> {
			session.createTable();
			return session.locked(() -> {
				HistoryRows rows = new HistoryRows(session.table());
				List<HistoryRow> history = rows.read(session.main());
				PlannedHistory.refuseChanges(plan.lastRank(), history);
				write(plan, session, rows, history);
				return plan;
			});
		});
	}

	private static void write(Plan plan, HistorySession session, HistoryRows rows, List<HistoryRow> history)
			throws SQLException {
		Map<String, ResolvedMigration> resolved = session.migrations()
			.stream()
			.collect(Collectors.toMap(ResolvedMigration::getScript, Function.identity(), (one, other) -> one));
		List<HistoryRow> kept = new ArrayList<>(history);
		kept.removeAll(plan.forgotten());
		NewRows added = new NewRows(kept, session.installedBy());
		plan.takenBack().forEach(added::takenBack);
		plan.added().forEach((item) -> added.applied(Objects.requireNonNull(resolved.get(item.script()))));
		session.inTransaction((connection) -> {
			rows.delete(connection, plan.forgotten());
			rows.insert(connection, added.rows());
		});
	}

	/**
	 * What the history is to say.
	 *
	 * @param added the migrations that it is to say are applied, in their order
	 * @param takenBack the rows of those that it is to say are taken back, newest first
	 * @param forgotten the rows that are to be removed: what was half-done, or everything
	 * @param versions the versions that are applied then, as far as they are brought
	 * along
	 * @param lastRank the rank of the last row of the history that the plan is made for
	 */
	public record Plan(List<Item> added, List<HistoryRow> takenBack, List<HistoryRow> forgotten, Set<Version> versions,
			int lastRank) {

		public Plan {
			added = List.copyOf(added);
			takenBack = List.copyOf(takenBack);
			forgotten = List.copyOf(forgotten);
			versions = Set.copyOf(versions);
		}

	}

}
