package org.migrationstarter.migrate;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.revision.Version;
import org.migrationstarter.schema.Schema;

/**
 * Applies migrations to an empty scratch database, by Flyway and as it would to a real
 * one: with its placeholders, callbacks and Java migrations.
 */
public final class MigrationReplay {

	private final Configuration configuration;

	private final Database database;

	private final ScratchDatabases scratchDatabases;

	private final List<TablePattern> excludedTables;

	private final @Nullable String defaultSchema;

	/**
	 * Prepare to replay.
	 * @param configuration the configuration of the Flyway whose migrations are replayed
	 * @param comparison where scratch databases are opened, and which tables are as good
	 * as absent in what is read
	 */
	public MigrationReplay(Configuration configuration, ComparisonOptions comparison) {
		DataSource dataSource = configuration.getDataSource();
		ConnectionCallback<Optional<String>> defaultSchema = (connection) -> Optional
			.ofNullable((connection.getSchema() != null) ? connection.getSchema() : connection.getCatalog());
		this.configuration = configuration;
		this.database = Databases.all().of(dataSource);
		this.scratchDatabases = comparison.scratchDatabases(this.database);
		this.excludedTables = Stream
			.concat(comparison.excludedTables().stream(), Stream.of(new TablePattern(configuration.getTable())))
			.toList();
		this.defaultSchema = Objects.requireNonNull(new JdbcTemplate(dataSource).execute(defaultSchema)).orElse(null);
	}

	/**
	 * Read what all migrations bring about.
	 * @param schemas the exact names of the schemas that are read beside the default one
	 * and those that Flyway manages
	 * @return the schema, without the history
	 * @throws MigrationException if a migration fails
	 * @throws ScratchDatabaseException if no scratch database can be had
	 */
	public Schema read(Set<String> schemas) {
		try (ScratchDatabase scratch = open(schemas)) {
			return read(scratch);
		}
	}

	/**
	 * Read what some migrations bring about.
	 * @param schemas the exact names of the schemas that are read beside the default one
	 * and those that Flyway manages
	 * @param versions the versions of the migrations; repeatable ones are left out
	 * @return the schema, without the history
	 * @throws MigrationException if a migration fails
	 * @throws ScratchDatabaseException if no scratch database can be had
	 */
	public Schema read(Set<String> schemas, Set<Version> versions) {
		try (ScratchDatabase scratch = openEmpty(schemas)) {
			FluentConfiguration configuration = configuration(scratch);
			new SelectedMigrations(MigrationScripts.scan(configuration), versions::contains, false)
				.narrow(configuration);
			migrate(configuration);
			return read(scratch);
		}
	}

	/**
	 * Compare the connected database with what some migrations bring about.
	 * @param versions the versions of the migrations; repeatable ones are left out
	 * @return what would have to change in the database; nothing if it is as those
	 * migrations leave it
	 * @throws MigrationException if a migration fails in a scratch database
	 * @throws ScratchDatabaseException if no scratch database can be had
	 */
	public List<Change> differences(Set<Version> versions) {
		Schema replayed = read(Set.of(), versions);
		SchemaSelection selection = SchemaSelection.defaultSchemaAnd(managedSchemas().toList())
			.excluding(this.excludedTables);
		ConnectionCallback<List<Change>> comparison = (connection) -> SchemaDiff
			.between(this.database.reader().read(connection, selection), replayed,
					DiffOptions.defaults().withEquivalences(this.database.equivalences(connection)))
			.changes();
		return Objects.requireNonNull(new JdbcTemplate(this.configuration.getDataSource()).execute(comparison));
	}

	/**
	 * Open a scratch database with all that the migrations bring about, and the history.
	 * @param schemas the exact names of the schemas that are needed beside the default
	 * one and those that Flyway manages
	 * @return the scratch database, to be closed by the caller
	 * @throws MigrationException if a migration fails
	 * @throws ScratchDatabaseException if no scratch database can be had
	 */
	public ScratchDatabase open(Set<String> schemas) {
		ScratchDatabase scratch = openEmpty(schemas);
		try {
			migrate(configuration(scratch));
			return scratch;
		}
		catch (RuntimeException ex) {
			close(scratch, ex);
			throw ex;
		}
	}

	private static void close(ScratchDatabase scratch, RuntimeException cause) {
		try {
			scratch.close();
		}
		catch (ScratchDatabaseException ex) {
			cause.addSuppressed(ex);
		}
	}

	private ScratchDatabase openEmpty(Set<String> schemas) {
		Set<String> all = new TreeSet<>(schemas);
		managedSchemas().forEach(all::add);
		return this.scratchDatabases.open(this.configuration.getDataSource(), all);
	}

	// The default schema has another name in some scratch databases, and goes without
	// saying in all of them.
	private Stream<String> managedSchemas() {
		return Stream
			.concat(Stream.ofNullable(this.configuration.getDefaultSchema()),
					Arrays.stream(this.configuration.getSchemas()))
			.filter((schema) -> !schema.equals(this.defaultSchema));
	}

	private FluentConfiguration configuration(ScratchDatabase scratch) {
		Connection connection = scratch.connection();
		String said = this.configuration.getDefaultSchema();
		return new FluentConfiguration(this.configuration.getClassLoader()).configuration(this.configuration)
			.dataSource(new SingleConnectionDataSource(connection, true))
			.schemas(managedSchemas().map(scratch::physicalName).distinct().toArray(String[]::new))
			.defaultSchema((said == null || said.equals(this.defaultSchema)) ? null : scratch.physicalName(said))
			.validateOnMigrate(false)
			.baselineOnMigrate(false);
	}

	private static void migrate(FluentConfiguration configuration) {
		try {
			configuration.load().migrate();
		}
		catch (FlywayException ex) {
			throw new MigrationException(
					"The migrations cannot be replayed in an empty scratch database: " + ex.getMessage(),
					"Mend the migration, or compare with a database that has it: --against database", ex);
		}
	}

	private Schema read(ScratchDatabase scratch) {
		return this.database.reader().read(scratch.connection(), scratch.selection().excluding(this.excludedTables));
	}

}
