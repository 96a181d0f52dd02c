package org.migrationstarter.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.revision.RevisionIdentifier;
import org.migrationstarter.revision.Version;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

/**
 * A folder of migrations and a database for them.
 */
final class TestProject {

	private final Path folder;

	private final DataSource dataSource;

	private JavaMigration[] javaMigrations = {};

	private String schema;

	private UpgradeOptions options = UpgradeOptions.defaults();

	TestProject(Path folder, DataSource dataSource) {
		this.folder = folder;
		this.dataSource = dataSource;
	}

	static TestProject on(Engine engine, Path folder) {
		return new TestProject(folder, TestDatabase.fresh(engine).dataSource());
	}

	TestProject with(DataSource other) {
		return new TestProject(this.folder, other);
	}

	TestProject with(JavaMigration... migrations) {
		this.javaMigrations = migrations;
		return this;
	}

	TestProject with(UpgradeOptions options) {
		this.options = options;
		return this;
	}

	TestProject inSchema(String schema) {
		this.schema = schema;
		return this;
	}

	TestProject write(String name, String... statements) {
		return setting(name, String.join(";\n", statements) + ";\n");
	}

	TestProject setting(String name, String text) {
		try {
			Files.writeString(this.folder.resolve(name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	TestProject delete(String name) {
		try {
			Files.delete(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	FluentConfiguration configuration() {
		FluentConfiguration configuration = Flyway.configure()
			.dataSource(this.dataSource)
			.locations("filesystem:" + this.folder)
			.defaultSchema(this.schema)
			.javaMigrations(this.javaMigrations);
		// As the auto-configuration does it: otherwise a concurrent index waits for
		// Flyway's lock.
		configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
		return configuration;
	}

	Flyway flyway() {
		return configuration().load();
	}

	MigrationScripts scripts() {
		return MigrationScripts.scan(configuration());
	}

	Upgrade upgrade() {
		return new Upgrade(configuration(), scripts(), this.options);
	}

	Upgrade.Plan upgrade(String target) {
		return upgrade(Progress.NONE, target);
	}

	Upgrade.Plan upgrade(Progress progress, String target) {
		Upgrade.Plan plan = upgrade().plan(RevisionIdentifier.parse(target));
		upgrade().run(plan, progress);
		return plan;
	}

	Downgrade downgrade() {
		return new Downgrade(configuration(), scripts(), this.options);
	}

	void downgrade(String... versions) {
		downgrade(Progress.NONE, versions);
	}

	void downgrade(Progress progress, String... versions) {
		Downgrade downgrade = downgrade();
		downgrade.run(downgrade.plan(Arrays.stream(versions).map(Version::of).toList()), progress);
	}

	// By an identifier, as users do.
	void downgradeTo(String target) {
		Downgrade downgrade = downgrade();
		downgrade.run(downgrade.plan(RevisionIdentifier.parse(target)), Progress.NONE);
	}

	void stamp(String target) {
		stamp(target, false);
	}

	void stamp(String target, boolean purge) {
		Stamp stamp = new Stamp(configuration(), scripts());
		stamp.run(stamp.plan(RevisionIdentifier.parse(target), purge));
	}

	List<HistoryRow> rows() {
		return SchemaHistory.of(configuration()).rows();
	}

	// Each row as type and version, and whether it succeeded.
	List<String> history() {
		return rows().stream()
			.filter((row) -> row.installedRank() > 0)
			.map((row) -> row.type() + " " + row.version() + (row.success() ? "" : " failed"))
			.toList();
	}

	Schema schema() {
		return schema(List.of(new TablePattern("flyway_schema_history")));
	}

	Schema schemaWithHistory() {
		return schema(List.of());
	}

	private Schema schema(List<TablePattern> excluded) {
		SchemaSelection all = SchemaSelection.defaultSchema().excluding(excluded);
		ConnectionCallback<Schema> reading = (
				Connection connection) -> Databases.all().of(this.dataSource).reader().read(connection, all);
		return new JdbcTemplate(this.dataSource).execute(reading);
	}

	List<String> tables() {
		return schema().tables()
			.stream()
			.map((table) -> table.name().name().toLowerCase(Locale.ROOT))
			.sorted()
			.toList();
	}

	String quoted(String name) {
		return Databases.all().of(this.dataSource).history().quoted(name);
	}

	JdbcTemplate jdbc() {
		return new JdbcTemplate(this.dataSource);
	}

}
