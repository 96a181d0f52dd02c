package org.migrationstarter.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.support.JdbcUtils;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.migrate.MigrationException;
import org.migrationstarter.migrate.MigrationReplay;
import org.migrationstarter.schema.Schema;

/**
 * The connected database. A scratch database is made like it by the changes that lead to
 * it from an empty one. Where it holds what no change can make, such as views, the
 * migrations are replayed instead.
 */
final class DatabaseOrigin implements Origin {

	private final Database database;

	private final DataSource dataSource;

	private final ScratchDatabases scratchDatabases;

	private final MigrationReplay replay;

	private final Set<String> schemas;

	private final List<TablePattern> excludedTables;

	private final Connection connection;

	private final Schema schema;

	private @Nullable ScratchDatabase scratch;

	DatabaseOrigin(Database database, DataSource dataSource, ScratchDatabases scratchDatabases, MigrationReplay replay,
			Set<String> schemas, List<TablePattern> excludedTables) {
		this.database = database;
		this.dataSource = dataSource;
		this.scratchDatabases = scratchDatabases;
		this.replay = replay;
		this.schemas = schemas;
		this.excludedTables = excludedTables;
		try {
			this.connection = dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new CannotGetJdbcConnectionException("The database cannot be read", ex);
		}
		this.schema = database.reader()
			.read(this.connection, SchemaSelection.defaultSchemaAnd(schemas).excluding(excludedTables));
	}

	@Override
	public Schema schema() {
		return this.schema;
	}

	@Override
	public Equivalences equivalences() {
		return this.database.equivalences(this.connection);
	}

	@Override
	public Trial imitate() {
		List<Imitation> ways = this.schema.opaqueObjects().isEmpty() ? List.of(this::written, this::replayed)
				: List.of(this::replayed, this::written);
		List<String> reasons = new ArrayList<>();
		for (Imitation way : ways) {
			try {
				return checked(way.make());
			}
			catch (ImitationException | ScratchDatabaseException | StatementException | UnwritableChangeException
					| MigrationException ex) {
				reasons.add(ex.getMessage());
				closeScratch();
			}
		}
		throw new ImitationException(String.join(". ", reasons));
	}

	private Trial written() {
		Trial trial = trial(this.scratchDatabases.open(this.dataSource, this.schemas));
		List<Change> changes = SchemaDiff.between(Schema.empty(), MadeUpNames.chosen(this.schema)).changes();
		trial.run(this.database.writer().write(changes, Schema.empty()));
		return trial;
	}

	private Trial replayed() {
		return trial(this.replay.open(this.schemas));
	}

	private Trial trial(ScratchDatabase scratch) {
		this.scratch = scratch;
		return new Trial(this.database, scratch, this.excludedTables);
	}

	private Trial checked(Trial trial) {
		DiffOptions options = DiffOptions.defaults().withEquivalences(trial.equivalences());
		List<Change> missing = SchemaDiff.between(trial.read(), this.schema, options).changes();
		if (missing.isEmpty()) {
			return trial;
		}
		throw new ImitationException("A scratch database made like the actual one differs from it: " + missing.stream()
			.map((change) -> change.describe(this.database.spelling()))
			.collect(Collectors.joining(", ")));
	}

	private void closeScratch() {
		ScratchDatabase scratch = this.scratch;
		this.scratch = null;
		if (scratch != null) {
			scratch.close();
		}
	}

	@Override
	public void close() {
		try {
			closeScratch();
		}
		finally {
			JdbcUtils.closeConnection(this.connection);
		}
	}

	/**
	 * A way to make a scratch database that is like the actual one.
	 */
	private interface Imitation {

		Trial make();

	}

}
