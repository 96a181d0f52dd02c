package org.migrationstarter.migrate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.HistorySyntax;
import org.migrationstarter.history.HistorySession;
import org.migrationstarter.history.HistoryTable;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Migration.Kind;
import org.migrationstarter.revision.Revision;
import org.migrationstarter.revision.RevisionGraph;
import org.migrationstarter.revision.RevisionRange;
import org.migrationstarter.revision.RevisionRange.Ends;
import org.migrationstarter.revision.Version;

/**
 * Writes what an upgrade or a downgrade would run as SQL, history included. Running it
 * leaves the database as the command itself would.
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
		return output(Databases.all().named(database)).upgrade(items, fromBase);
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
		return output(Databases.all().named(database)).downgrade(revisions.stream().map(OfflineSql::item).toList());
	}

	private static Item item(Revision revision) {
		return new Item(revision.version(), revision.description(), revision.script());
	}

	private String connected(Function<Output, String> writing) {
		Database database = Databases.all().of(this.configuration.getDataSource());
		return HistorySession.open(this.configuration, (session) -> writing
			.apply(new Output(database, ScriptParser.of(session, this.configuration, this.scripts.resources()))));
	}

	private Output output(Database database) {
		return new Output(database, ScriptParser.of(database, this.configuration, this.scripts.resources()));
	}

	/**
	 * One script for one database.
	 */
	private final class Output {

		private final ScriptParser parser;

		private final HistorySql history;

		private final SqlScriptWriter writer;

		private final HistorySyntax syntax;

		Output(Database database, ScriptParser parser) {
			this.parser = parser;
			this.syntax = database.history();
			this.writer = new SqlScriptWriter(database.capabilities().transactionalDdl());
			this.history = new HistorySql(this.syntax,
					new HistoryTable(null, OfflineSql.this.configuration.getTable(), this.syntax.quote()),
					OfflineSql.this.configuration.getInstalledBy());
		}

		String upgrade(List<Item> items, boolean createTable) {
			List<Printed> printed = items.stream().map(this::upgrade).toList();
			useSchema();
			if (createTable && !printed.isEmpty()) {
				this.writer.comment("The history");
				this.writer.statement(this.history.createTable());
				this.writer.blankLine();
			}
			printed.forEach((migration) -> this.writer.migration(migration.script(), migration.row()));
			return this.writer.toString();
		}

		String downgrade(List<Item> items) {
			List<Printed> printed = items.stream().map(this::downgrade).toList();
			useSchema();
			printed.forEach((migration) -> this.writer.migration(migration.script(), migration.row()));
			return this.writer.toString();
		}

		private void useSchema() {
			String schema = OfflineSql.this.configuration.getDefaultSchema();
			if (schema == null && OfflineSql.this.configuration.getSchemas().length > 0) {
				schema = OfflineSql.this.configuration.getSchemas()[0];
			}
			if (schema != null && !this.syntax.useSchema().isEmpty()) {
				this.writer.statement(this.syntax.useSchema().formatted(this.syntax.quoted(schema)) + ";");
				this.writer.blankLine();
			}
		}

		private Printed upgrade(Item item) {
			Migration migration = OfflineSql.this.scripts.migrations()
				.stream()
				.filter((candidate) -> candidate.script().equals(item.script()))
				.findFirst()
				.orElseThrow();
			Script script = this.parser.parse(
					resource(item, OfflineSql.this.scripts.resources().getResource(item.script())),
					migration.kind() == Kind.REPEATABLE);
			String type = (migration.kind() == Kind.BASELINE) ? "SQL_BASELINE" : "SQL";
			return new Printed(script, this.history.applied(item.version(), item.description(), type, script));
		}

		private Printed downgrade(Item item) {
			Version version = Objects.requireNonNull(item.version());
			Optional<LoadableResource> script = OfflineSql.this.scripts.downgradeScript(version);
			if (script.isEmpty() && OfflineSql.this.scripts.javaMigration(version).isEmpty()) {
				throw new MigrationException(item.script() + " has no downgrade. Nothing was written.",
						"Write a script " + UndoScriptPrefix.PREFIX + version + "__<description>.sql for it.");
			}
			return new Printed(this.parser.parse(resource(item, script.orElse(null))), this.history.takenBack(version));
		}

		private LoadableResource resource(Item item, @Nullable LoadableResource found) {
			if (found == null) {
				throw new MigrationException(item.script() + " is a Java migration, which cannot be written as SQL.",
						"Run the command without --sql, or leave this migration out: give a range that ends before it.");
			}
			return found;
		}

	}

	private record Printed(Script script, String row) {

	}

}
