package org.migrationstarter.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ChangeOrder;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.entity.DesiredSchema;
import org.migrationstarter.entity.EntityModel;
import org.migrationstarter.entity.EntitySchemaReader;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.MigrationException;
import org.migrationstarter.migrate.MigrationReplay;
import org.migrationstarter.migrate.autogenerate.Autogeneration.DecisionsNeeded;
import org.migrationstarter.migrate.autogenerate.Autogeneration.Generated;
import org.migrationstarter.migrate.autogenerate.Autogeneration.NoChanges;
import org.migrationstarter.migrate.autogenerate.Prover.Proven;

/**
 * Writes the migrations that bring about what the entities ask for:
 * <ol>
 * <li>read what is there, and what the entities ask for,</li>
 * <li>compare the two,</li>
 * <li>ask what only a person can know,</li>
 * <li>write the scripts, and try them in a scratch database, there and back.</li>
 * </ol>
 * Nothing but scratch databases is changed, except that an empty database in memory is
 * brought to head.
 */
public final class Autogenerate {

	private final List<EntityModel> models;

	private final Configuration configuration;

	private final ComparisonOptions comparison;

	private final Database database;

	private final DataSource dataSource;

	private final ScratchDatabases scratchDatabases;

	private final List<TablePattern> excludedTables;

	private @Nullable DesiredSchema desired;

	/**
	 * Prepare to write migrations.
	 * @param models the entities of each persistence unit that uses the database
	 * @param configuration the configuration of the Flyway that applies the migrations
	 * @param comparison how the entities are compared
	 */
	public Autogenerate(List<EntityModel> models, Configuration configuration, ComparisonOptions comparison) {
		this.models = List.copyOf(models);
		this.configuration = configuration;
		this.comparison = comparison;
		this.dataSource = configuration.getDataSource();
		this.database = Databases.all().of(this.dataSource);
		this.scratchDatabases = comparison.scratchDatabases(this.database);
		this.excludedTables = new ArrayList<>(comparison.excludedTables());
		this.excludedTables.add(new TablePattern(configuration.getTable()));
	}

	/**
	 * Compare, decide, write and try. After decisions it is called again, with the
	 * answers.
	 * @param options what somebody says beforehand
	 * @return what came of it
	 * @throws NotAtHeadException if the database to compare with is not at head
	 * @throws MigrationException if a migration fails in a scratch database
	 * @throws InvalidOptionException if an option names what is not there, or has no
	 * effect
	 * @throws UnwritableChangeException if the database has no words for a change
	 * @throws RefutedUpgradeException if the upgrade does not work in a scratch database
	 * @throws ScratchDatabaseException if no scratch database can be had to read the
	 * entities by
	 * @throws DataAccessException if the database cannot be read
	 */
	public Autogeneration run(AutogenerateOptions options) {
		DesiredSchema desired = desired();
		try (Origin origin = origin(options.against(), desired)) {
			ChangeOrder order = this.database.capabilities().transactionalDdl() ? ChangeOrder.BY_TABLE
					: ChangeOrder.DESTRUCTIVE_LAST;
			Comparison comparison = new Comparison(origin, desired, options, order, this.database.spelling());
			List<Decision> decisions = comparison.decisions();
			if (!decisions.isEmpty()) {
				return new DecisionsNeeded(decisions);
			}
			comparison.checkOptions();
			LeftOut leftOut = LeftOut.of(comparison.diff().leftOut());
			if (comparison.diff().isEmpty()) {
				return new NoChanges(leftOut);
			}
			List<Stage> stages = Stages.of(comparison.diff().changes(), desired,
					options.concurrentIndexes() && this.database.capabilities().concurrentIndexes());
			Proven proven = new Prover(origin, desired.schema(), this.database, comparison.options()).prove(stages);
			return new Generated(proven.migrations(), leftOut, proven.proof(), Notes.of(comparison.diff()));
		}
	}

	/**
	 * Compare only.
	 * @param against what the entities are compared with
	 * @return what would have to change, also what can lose data; tables that no entity
	 * knows are left alone
	 * @throws NotAtHeadException if the database to compare with is not at head
	 * @throws MigrationException if a migration fails in a scratch database
	 * @throws ScratchDatabaseException if no scratch database can be had
	 * @throws DataAccessException if the database cannot be read
	 */
	public List<Change> differences(Against against) {
		DesiredSchema desired = desired();
		try (Origin origin = origin(against, desired)) {
			SchemaDiff diff = new Comparison(origin, desired, AutogenerateOptions.defaults(), ChangeOrder.BY_TABLE,
					this.database.spelling())
				.diff();
			return Stream.concat(diff.changes().stream(), LeftOut.of(diff.leftOut()).destructive().stream()).toList();
		}
	}

	private DesiredSchema desired() {
		DesiredSchema desired = this.desired;
		if (desired == null) {
			desired = new EntitySchemaReader(this.database.reader(), this.scratchDatabases, this.excludedTables)
				.read(this.models, this.dataSource);
			this.desired = desired;
		}
		return desired;
	}

	private Origin origin(Against against, DesiredSchema desired) {
		Set<String> schemas = desired.script().schemas();
		MigrationReplay replay = new MigrationReplay(this.configuration, this.comparison);
		if (against == Against.MIGRATIONS) {
			return new MigrationsOrigin(this.database, replay.open(schemas), this.excludedTables);
		}
		new HeadCheck(this.configuration, this.database).check();
		return new DatabaseOrigin(this.database, this.dataSource, this.scratchDatabases, replay, schemas,
				this.excludedTables);
	}

}
