package org.migrationstarter.migrate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.HistorySyntax;
import org.migrationstarter.history.HistoryTable;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Migration;
import org.migrationstarter.revision.Migration.Kind;
import org.migrationstarter.revision.Version;

/**
 * One script for one database, for someone else to run.
 */
final class OfflineScript {

	private final Configuration configuration;

	private final MigrationScripts scripts;

	private final ScriptParser parser;

	private final HistorySql history;

	private final SqlScriptWriter writer;

	private final HistorySyntax syntax;

	OfflineScript(Configuration configuration, MigrationScripts scripts, Database database, ScriptParser parser) {
		this.configuration = configuration;
		this.scripts = scripts;
		this.parser = parser;
		this.syntax = database.history();
		this.writer = new SqlScriptWriter(database.capabilities().transactionalDdl());
		this.history = new HistorySql(this.syntax,
				new HistoryTable(null, configuration.getTable(), this.syntax.quote()), configuration.getInstalledBy());
	}

	String upgrade(List<Item> items, boolean createTable) {
		List<Printed> printed = items.stream().map(this::upgrade).toList();
		useSchema();
		createTable(createTable && !printed.isEmpty());
		printed.forEach((migration) -> this.writer.migration(migration.script(), migration.row()));
		return this.writer.toString();
	}

	String downgrade(List<Item> items) {
		List<Printed> printed = items.stream().map(this::downgrade).toList();
		useSchema();
		printed.forEach((migration) -> this.writer.migration(migration.script(), migration.row()));
		return this.writer.toString();
	}

	String stamp(Stamp.Plan plan, boolean createTable) {
		List<String> added = plan.added().stream().map(this::row).toList();
		useSchema();
		createTable(createTable);
		this.writer.begin();
		plan.forgotten().forEach((row) -> this.writer.statement(this.history.forgotten(row)));
		plan.takenBack()
			.forEach((row) -> this.writer.statement(
					this.history.takenBack(Objects.requireNonNull(row.version(), "only versions are taken back"))));
		added.forEach(this.writer::statement);
		this.writer.commit();
		return this.writer.toString();
	}

	private void createTable(boolean create) {
		if (create) {
			this.writer.comment("The history");
			this.writer.statement(this.history.createTable());
			this.writer.blankLine();
		}
	}

	private void useSchema() {
		String schema = this.configuration.getDefaultSchema();
		if (schema == null && this.configuration.getSchemas().length > 0) {
			schema = this.configuration.getSchemas()[0];
		}
		if (schema != null && !this.syntax.useSchema().isEmpty()) {
			this.writer.statement(this.syntax.useSchema().formatted(this.syntax.quoted(schema)) + ";");
			this.writer.blankLine();
		}
	}

	private Printed upgrade(Item item) {
		return upgrade(item, required(item, this.scripts.resources().getResource(item.script())));
	}

	private Printed upgrade(Item item, LoadableResource resource) {
		Kind kind = migration(item).kind();
		Script script = this.parser.parse(resource, kind == Kind.REPEATABLE);
		String type = (kind == Kind.BASELINE) ? "SQL_BASELINE" : "SQL";
		return new Printed(script,
				this.history.applied(item.version(), item.description(), type, script.name(), script.checksum()));
	}

	private Printed downgrade(Item item) {
		Version version = Objects.requireNonNull(item.version());
		Optional<LoadableResource> script = this.scripts.downgradeScript(version);
		if (script.isEmpty() && this.scripts.javaMigration(version).isEmpty()) {
			throw new MigrationException(item.script() + " has no downgrade. Nothing was written.",
					"Write a script " + UndoScriptPrefix.PREFIX + version + "__<description>.sql for it.");
		}
		return new Printed(this.parser.parse(required(item, script.orElse(null))), this.history.takenBack(version));
	}

	// What the history says of a migration, be it a script or a class.
	private String row(Item item) {
		Optional<JavaMigration> migration = this.scripts.javaMigrations()
			.stream()
			.filter((candidate) -> candidate.getClass().getName().equals(item.script()))
			.findFirst();
		return migration
			.map((java) -> this.history.applied(item.version(), item.description(), "JDBC", item.script(),
					java.getChecksum()))
			.orElseGet(() -> upgrade(item).row());
	}

	private Migration migration(Item item) {
		return this.scripts.migrations()
			.stream()
			.filter((candidate) -> candidate.script().equals(item.script()))
			.findFirst()
			.orElseThrow();
	}

	private static LoadableResource required(Item item, @Nullable LoadableResource found) {
		if (found == null) {
			throw new MigrationException(item.script() + " is a Java migration, which cannot be written as SQL.",
					"Run the command without --sql, or leave this migration out: give a range that ends before it.");
		}
		return found;
	}

	private record Printed(Script script, String row) {

	}

}
