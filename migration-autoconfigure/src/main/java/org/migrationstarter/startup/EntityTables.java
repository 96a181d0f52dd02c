package org.migrationstarter.startup;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.entity.EntityModel;
import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.MigrationStatus;
import org.migrationstarter.migrate.MissingTables;
import org.migrationstarter.migrate.MissingTables.Outcome;
import org.migrationstarter.migrate.MissingTablesException;
import org.migrationstarter.migrate.RevisionStatus;
import org.migrationstarter.schema.QualifiedName;

/**
 * Creates the tables of the entities that are missing, before Hibernate looks at them,
 * and says in one line what it did. A database that migrations built is refused.
 */
public class EntityTables implements TableDifferences {

	private static final Log logger = LogFactory.getLog(EntityTables.class);

	private final StartupMode mode;

	private final MigrationUnits units;

	private final ComparisonOptions options;

	private final ApplicationStartup applicationStartup;

	private final List<String> differences = new CopyOnWriteArrayList<>();

	/**
	 * Make what creates the tables.
	 * @param mode where the tables come from
	 * @param units the databases that migrations could have built
	 * @param options how entities and databases are compared
	 * @param applicationStartup where the start is measured
	 */
	public EntityTables(StartupMode mode, MigrationUnits units, ComparisonOptions options,
			ApplicationStartup applicationStartup) {
		this.mode = mode;
		this.units = units;
		this.options = options;
		this.applicationStartup = applicationStartup;
	}

	/**
	 * Whether the entities are only looked at.
	 * @return {@code true} while a command runs
	 */
	boolean leftAlone() {
		return this.mode.runsCommand();
	}

	/**
	 * Whether tables are to be created at all.
	 * @return {@code false} where migrations create them, and in a training run
	 */
	boolean wanted() {
		return this.mode.createsTables() && !TrainingRun.underWay();
	}

	/**
	 * Refuse a database that migrations built. It is the first to look at the database,
	 * so it also meets one that cannot be reached.
	 * @param dataSource the persistence unit's own data source, or {@code null}
	 */
	void refuseMigrated(@Nullable DataSource dataSource) {
		Configuration configuration = configuration(dataSource);
		List<HistoryRow> rows = SchemaHistory.of(configuration).rows();
		List<RevisionStatus> applied = MigrationStatus.of(List.of(), rows, false).revisions();
		if (!applied.isEmpty()) {
			throw new MigrationsStartupException(
					"Tables would be created from the entities, because %s, but migrations built this database: %s holds %d of them, the last is %s."
						.formatted(this.mode.reason(), configuration.getTable(), applied.size(),
								applied.get(applied.size() - 1).description()),
					"Set migrations.create-tables-on-start=false to go on with migrations, or point "
							+ "spring.datasource.url at another database for development.");
		}
	}

	/**
	 * Create what is missing for one persistence unit.
	 * @param model its entities
	 */
	void create(EntityModel model) {
		StartupStep step = this.applicationStartup.start("migrations.create-tables").tag("name", model.name());
		try {
			long start = System.nanoTime();
			MissingTables tables = new MissingTables(model, configuration(model.dataSource()).getDataSource(),
					this.options);
			Outcome outcome = create(tables);
			step.tag("created", Integer.toString(outcome.created().size()));
			if (!outcome.existing().isEmpty()) {
				report(tables);
			}
			log(outcome, (System.nanoTime() - start) / 1_000_000);
		}
		finally {
			step.end();
		}
	}

	private Configuration configuration(@Nullable DataSource dataSource) {
		List<MigrationUnit> all = this.units.all();
		if (all.size() == 1 && this.units.haveOnePersistenceUnit()) {
			// The way migrations reach it: with the user that may change the schema.
			return all.get(0).configuration();
		}
		if (dataSource == null) {
			throw new MigrationsStartupException("A persistence unit has no data source to create tables in.",
					"Give its entity manager factory a data source, or set migrations.create-tables-on-start=false.");
		}
		return new FluentConfiguration().dataSource(dataSource);
	}

	private static Outcome create(MissingTables tables) {
		try {
			return tables.create();
		}
		catch (MissingTablesException ex) {
			throw new MigrationsStartupException(
					"A table of the entities cannot be created: %s%nThe statement was: %s".formatted(ex.getMessage(),
							ex.getStatement()),
					"Mend the mapping, or give the user of the connection the right to create tables, and start again.",
					ex);
		}
	}

	private void report(MissingTables tables) {
		try {
			List<String> differences = tables.differences()
				.stream()
				.map((change) -> change.describe(tables.spelling()))
				.toList();
			this.differences.addAll(differences);
			if (!differences.isEmpty()) {
				logger
					.warn(("Migrations: tables that were there differ from the entities and are left as they are: %s. "
							+ "Run 'migrations reset' to have them created anew, or write a migration with 'migrations revision --autogenerate'.")
						.formatted(String.join("; ", differences)));
			}
		}
		catch (ScratchDatabaseException ex) {
			logger.warn(
					"Migrations: the tables that were there cannot be compared with the entities: " + ex.getMessage());
		}
	}

	@Override
	public List<String> differences() {
		return List.copyOf(this.differences);
	}

	private void log(Outcome outcome, long millis) {
		String created = outcome.created().isEmpty() ? "no table"
				: outcome.created().stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
		logger.info("Migrations: created %s, %d tables were there, in %d ms; mode %s, because %s".formatted(created,
				outcome.existing().size(), millis, this.mode.mode(), this.mode.reason()));
	}

}
