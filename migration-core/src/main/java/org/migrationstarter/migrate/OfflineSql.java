package org.migrationstarter.migrate;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.flywaydb.core.api.configuration.Configuration;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.history.HistorySession;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.RevisionRange;
import org.migrationstarter.revision.RevisionRange.Ends;

/**
 * Writes what an upgrade, a downgrade or a stamp would run as SQL, history included.
 * Running it leaves the database as the command itself would.
 */
public final class OfflineSql {

	private final Configuration configuration;

	private final MigrationScripts scripts;

	/**
	 * Write SQL for the migrations of a Flyway.
	 * @param configuration the Flyway's configuration
	 * @param scripts what the application brings along
	 */
	public OfflineSql(Configuration configuration, MigrationScripts scripts) {
		this.configuration = configuration;
		this.scripts = scripts;
	}

	/**
	 * Write what an upgrade would run. The database is only read.
	 * @param plan the plan of the upgrade
	 * @return the SQL
	 * @throws MigrationException if one of the migrations cannot be written as SQL
	 */
	public String upgrade(Upgrade.Plan plan) {
		boolean create = !SchemaHistory.of(this.configuration).exists();
		return connected((output) -> output.upgrade(plan.items(), create));
	}

	/**
	 * Write what a downgrade would run. The database is only read.
	 * @param plan the plan of the downgrade
	 * @return the SQL
	 * @throws MigrationException if one of the migrations cannot be written as SQL
	 */
	public String downgrade(Downgrade.Plan plan) {
		HalfDone.refuse(SchemaHistory.of(this.configuration).rows());
		return connected((output) -> output.downgrade(plan.items()));
	}

	/**
	 * Write what an upgrade would run, without a database.
	 * @param range where it begins and ends; from base, the history table is created
	 * @param database the name of the database, for example {@code postgresql}
	 * @return the SQL
	 * @throws org.migrationstarter.revision.RevisionException if the range does not lead
	 * up
	 * @throws MigrationException if one of the migrations cannot be written as SQL
	 * @throws org.migrationstarter.database.UnsupportedDatabaseException if there is no
	 * database of that name
	 */
	public String upgrade(RevisionRange range, String database) {
		RevisionGraph graph = this.scripts.graph();
		Ends ends = range.resolve(graph, Set.of());
		boolean fromBase = ends.from().isEmpty();
		MigrationStatus empty = MigrationStatus.of(this.scripts, List.of(), true);
		// In an empty database, a baseline stands for what is below it.
		List<Item> items = fromBase ? Upgrade
			.plan(empty, graph.toApply(empty.appliedVersions(), ends.to().stream().map(Revision::version).toList()),
					false)
			.items() : ends.toApply(graph).stream().map(OfflineSql::item).toList();
		return output(database).upgrade(items, fromBase);
	}

	/**
	 * Write what a downgrade would run, without a database.
	 * @param range where it begins and ends, the newer revision first
	 * @param database the name of the database, for example {@code postgresql}
	 * @return the SQL
	 * @throws org.migrationstarter.revision.RevisionException if the range does not lead
	 * down
	 * @throws MigrationException if one of the migrations has no downgrade, or cannot be
	 * written as SQL
	 * @throws org.migrationstarter.database.UnsupportedDatabaseException if there is no
	 * database of that name
	 */
	public String downgrade(RevisionRange range, String database) {
		RevisionGraph graph = this.scripts.graph();
		List<Revision> revisions = range.resolveDowngrade(graph, Set.of()).toTakeBack(graph);
		return output(database).downgrade(revisions.stream().map(OfflineSql::item).toList());
	}

	/**
	 * Write what a stamp would do. The database is only read.
	 * @param plan the plan of the stamp
	 * @return the SQL
	 */
	public String stamp(Stamp.Plan plan) {
		boolean create = !SchemaHistory.of(this.configuration).exists();
		return connected((output) -> output.stamp(plan, create));
	}

	/**
	 * Write what a stamp of a database without a history would do.
	 * @param target the revisions
	 * @param database the name of the database, for example {@code postgresql}
	 * @return the SQL, which creates the history table
	 * @throws org.migrationstarter.revision.RevisionException if there is no such
	 * revision
	 * @throws org.migrationstarter.database.UnsupportedDatabaseException if there is no
	 * database of that name
	 */
	public String stamp(RevisionIdentifier target, String database) {
		return output(database).stamp(new Stamp(this.configuration, this.scripts).planOfNewHistory(target), true);
	}

	private static Item item(Revision revision) {
		return new Item(revision.version(), revision.description(), revision.script());
	}

	private String connected(Function<OfflineScript, String> writing) {
		Database database = Databases.all().of(this.configuration.getDataSource());
		return HistorySession.open(this.configuration, (session) -> writing
			.apply(output(database, ScriptParser.of(session, this.configuration, this.scripts.resources()))));
	}

	private OfflineScript output(String name) {
		Database database = Databases.all().named(name);
		return output(database, ScriptParser.of(database, this.configuration, this.scripts.resources()));
	}

	private OfflineScript output(Database database, ScriptParser parser) {
		return new OfflineScript(this.configuration, this.scripts, database, parser);
	}

}
