package org.migrationstarter.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
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
import org.migrationstarter.schema.Schema;

/**
 * The connected database. A scratch database is made like it by the changes that lead to
 * it from an empty one.
 */
final class DatabaseOrigin implements Origin {

	private final Database database;

	private final DataSource dataSource;

	private final ScratchDatabases scratchDatabases;

	private final Set<String> schemas;

	private final List<TablePattern> excludedTables;

	private final Connection connection;

	private final Schema schema;

	private @Nullable ScratchDatabase scratch;

	DatabaseOrigin(Database database, DataSource dataSource, ScratchDatabases scratchDatabases, Set<String> schemas,
			List<TablePattern> excludedTables) {
		this.database = database;
		this.dataSource = dataSource;
		this.scratchDatabases = scratchDatabases;
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
		try {
			this.scratch = this.scratchDatabases.open(this.dataSource, this.schemas);
			Trial trial = new Trial(this.database, this.scratch, this.excludedTables);
			List<Change> changes = SchemaDiff.between(Schema.empty(), this.schema).changes();
			trial.run(this.database.writer().write(changes, Schema.empty()));
			checkLikeness(trial);
			return trial;
		}
		catch (ScratchDatabaseException | StatementException | UnwritableChangeException ex) {
			throw new ImitationException(ex.getMessage(), ex);
		}
	}

	private void checkLikeness(Trial trial) {
		DiffOptions options = DiffOptions.defaults().withEquivalences(trial.equivalences());
		List<Change> missing = SchemaDiff.between(trial.read(), this.schema, options).changes();
		if (!missing.isEmpty()) {
			throw new ImitationException("A scratch database made like the actual one differs from it: "
					+ missing.stream().map(Change::describe).collect(Collectors.joining(", ")), null);
		}
	}

	@Override
	public void close() {
		try {
			if (this.scratch != null) {
				this.scratch.close();
			}
		}
		finally {
			JdbcUtils.closeConnection(this.connection);
		}
	}

}
