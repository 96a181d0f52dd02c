package org.migrationstarter.migrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.locks.LimitedDataSource;
import org.migrationstarter.database.locks.LockTries;
import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.HistoryRows;
import org.migrationstarter.history.HistorySession;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.history.VersionRows;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.Version;

/**
 * Takes applied migrations back, with their downgrade scripts or as Java migrations that
 * are {@link Reversible}. The history keeps what was applied and gets a row that says
 * that it was taken back, the one that Flyway's repair writes, so that every Flyway
 * understands it.
 */
public final class Downgrade {

	private final Configuration configuration;

	private final MigrationScripts scripts;

	private final UpgradeOptions options;

	/**
	 * Take migrations of a Flyway back.
	 * @param configuration the Flyway's configuration
	 * @param scripts what the application brings along
	 * @param options how they are taken back
	 */
	public Downgrade(Configuration configuration, MigrationScripts scripts, UpgradeOptions options) {
		this.configuration = configuration;
		this.scripts = scripts;
		this.options = options;
	}

	/**
	 * Plan to take back what was built on some revisions. The database is only read.
	 * @param target the revisions that stay, with what they build on
	 * @return the plan
	 * @throws org.migrationstarter.revision.RevisionException if there is no such
	 * revision, or it is not applied
	 * @throws MigrationException if a migration that is to be taken back has no
	 * downgrade: all such are named
	 */
	public Plan plan(RevisionIdentifier target) {
		List<HistoryRow> history = SchemaHistory.of(this.configuration).rows();
		MigrationStatus status = MigrationStatus.of(this.scripts, history, true);
		RevisionGraph graph = this.scripts.graph(status);
		Set<Version> begun = new HashSet<>(status.appliedVersions());
		HalfDone.in(history).stream().map((left) -> left.row().version()).filter(Objects::nonNull).forEach(begun::add);
		List<Version> staying = target.resolveDowngrade(graph, begun).stream().map(Revision::version).toList();
		// Only a baseline may stand for a version: it is there, but was never applied.
		Set<Version> reversible = begun.stream()
			.filter((version) -> !VersionRows.of(history, version).isEmpty())
			.collect(Collectors.toSet());
		return plan(graph.toTakeBack(reversible, staying).stream().map(Revision::version).toList(), history);
	}

	/**
	 * Plan to take migrations back. The database is only read.
	 * @param newestFirst the versions, each before those that it builds on
	 * @return the plan
	 * @throws MigrationException if one of them is not applied, or has no downgrade: all
	 * such are named
	 */
	public Plan plan(List<Version> newestFirst) {
		return plan(newestFirst, SchemaHistory.of(this.configuration).rows());
	}

	private Plan plan(List<Version> newestFirst, List<HistoryRow> history) {
		refuseWhatIsNotApplied(newestFirst, history);
		refuseOthersThatAreHalfDone(newestFirst, history);
		refuseWhatHasNoDowngrade(newestFirst, history);
		return new Plan(newestFirst.stream().map((version) -> item(version, history)).toList(),
				PlannedHistory.lastRank(history));
	}

	/**
	 * Do as planned. Nothing runs before all scripts have been read, and no other Flyway
	 * migrates meanwhile.
	 * @param plan the plan
	 * @param progress what hears of it
	 * @throws org.migrationstarter.backup.BackupException if the database cannot be saved
	 * before
	 * @throws MigrationException if a script cannot be read, or the history has changed
	 * since it was planned
	 * @throws MigrationFailedException if a downgrade fails; those before it are done
	 */
	public void run(Plan plan, Progress progress) {
		if (plan.items().isEmpty()) {
			return;
		}
		new BackupFirst(this.configuration, this.options).run(progress);
		Database database = Databases.all().of(this.configuration.getDataSource());
		LockTries tries = new LockTries(this.options.locks(), progress::said);
		try (LimitedDataSource limited = new LimitedDataSource(this.configuration.getDataSource(), database, tries)) {
			Configuration configuration = Flyway.configure(this.configuration.getClassLoader())
				.configuration(this.configuration)
				.dataSource(limited);
			run(plan, configuration, database.locksHistoryRows(), tries, progress);
		}
	}

	private void run(Plan plan, Configuration configuration, boolean locksRows, LockTries tries, Progress progress) {
		HistorySession.open(configuration, (session) -> {
			List<DowngradeStep> steps = steps(plan, session);
			Callable<Integer> work = () -> {
				List<HistoryRow> history = new HistoryRows(session.table()).read(session.main());
				PlannedHistory.refuseChanges(plan.lastRank(), history);
				// Where the lock may be one of rows, only its own connection can go on
				// with one of them.
				boolean onMain = !locksRows && !HalfDone.in(history).isEmpty();
				DowngradeRun run = new DowngradeRun(session, history, onMain, tries, progress);
				for (int i = 0; i < steps.size(); i++) {
					progress.started(steps.get(i).item(), i + 1, steps.size());
					run.takeBack(steps.get(i));
				}
				return steps.size();
			};
			return locksRows ? session.lockedRows(work) : session.locked(work);
		});
	}

	private List<DowngradeStep> steps(Plan plan, HistorySession session) {
		ScriptParser parser = ScriptParser.of(session, this.configuration, this.scripts.resources());
		ScriptLocks locks = new ScriptLocks(this.options.locks());
		List<DowngradeStep> steps = new ArrayList<>();
		for (Item item : plan.items()) {
			Version version = item.version();
			Optional<LoadableResource> script = this.scripts.downgradeScript(version);
			steps.add(script
				.<DowngradeStep>map((resource) -> new DowngradeStep.OfScript(version, item, parser.parse(resource),
						session.type(), this.configuration, locks.of(resource)))
				.orElseGet(() -> ofClass(version, item)));
		}
		return steps;
	}

	private DowngradeStep ofClass(Version version, Item item) {
		JavaMigration migration = this.scripts.javaMigration(version).orElseThrow();
		return new DowngradeStep.OfClass(version, item, (Reversible) migration, migration.canExecuteInTransaction(),
				this.configuration, this.options.locks());
	}

	private Item item(Version version, List<HistoryRow> history) {
		VersionRows rows = VersionRows.of(history, version);
		String description = this.scripts.migration(version)
			.map(Migration::description)
			.orElseGet(() -> (rows.applied() != null) ? rows.applied().description() : "");
		String script = this.scripts.downgradeScript(version)
			.map(LoadableResource::getRelativePath)
			.orElseGet(() -> this.scripts.javaMigration(version).orElseThrow().getClass().getName());
		return new Item(version, description, script);
	}

	private void refuseWhatIsNotApplied(List<Version> versions, List<HistoryRow> history) {
		List<String> unapplied = versions.stream()
			.filter((version) -> VersionRows.of(history, version).isEmpty())
			.map(Version::toString)
			.toList();
		if (!unapplied.isEmpty()) {
			throw new MigrationException(
					"Not applied, so there is nothing to take back: " + String.join(", ", unapplied),
					"Run 'migrations current' to see what is applied.");
		}
	}

	private void refuseOthersThatAreHalfDone(List<Version> versions, List<HistoryRow> history) {
		HalfDone.refuse(
				history.stream().filter((row) -> row.version() == null || !versions.contains(row.version())).toList());
	}

	private void refuseWhatHasNoDowngrade(List<Version> versions, List<HistoryRow> history) {
		List<String> irreversible = versions.stream()
			.filter((version) -> this.scripts.downgradeScript(version).isEmpty()
					&& this.scripts.javaMigration(version).filter(Reversible.class::isInstance).isEmpty())
			.map((version) -> described(version, history))
			.toList();
		if (!irreversible.isEmpty()) {
			throw new MigrationException(
					"These migrations have no downgrade: " + String.join(", ", irreversible) + ". Nothing was run.",
					"Write a script " + UndoScriptPrefix.PREFIX + "<version>__<description>.sql for each, "
							+ "let a Java migration implement " + Reversible.class.getName()
							+ ", or downgrade to a later revision.");
		}
	}

	private String described(Version version, List<HistoryRow> history) {
		HistoryRow row = VersionRows.of(history, version).applied();
		return this.scripts.migration(version)
			.map(Migration::script)
			.orElseGet(() -> (row != null) ? row.script() : version.toString());
	}

	/**
	 * What is to be taken back.
	 *
	 * @param items the migrations, in the order in which they are taken back; their
	 * scripts are what runs
	 * @param lastRank the rank of the last row of the history that the plan is made for
	 */
	public record Plan(List<Item> items, int lastRank) {

		public Plan {
			items = List.copyOf(items);
		}

	}

}
