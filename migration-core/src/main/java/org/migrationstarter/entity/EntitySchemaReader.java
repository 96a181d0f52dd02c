package org.migrationstarter.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.ScratchDatabases;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.schema.Schema;

/**
 * Reads the schema that entities ask for: it runs their create script in a scratch
 * database and reads that, so that desired and actual schema are told by the same kind of
 * database in the same words.
 */
public final class EntitySchemaReader {

	private final SchemaReader reader;

	private final ScratchDatabases scratchDatabases;

	private final List<TablePattern> excludedTables;

	/**
	 * Read all tables by means of a database.
	 * @param database the kind of database that the application uses
	 */
	public EntitySchemaReader(Database database) {
		this(database.reader(), database.scratch(), List.of());
	}

	/**
	 * Read by means of a reader and a place to run the create script in.
	 * @param reader reads a database of the kind that the application uses
	 * @param scratchDatabases opens scratch databases of that kind
	 * @param excludedTables patterns of tables that are as good as absent, although
	 * entities are mapped to them
	 */
	public EntitySchemaReader(SchemaReader reader, ScratchDatabases scratchDatabases,
			List<TablePattern> excludedTables) {
		this.reader = reader;
		this.scratchDatabases = scratchDatabases;
		this.excludedTables = List.copyOf(excludedTables);
	}

	/**
	 * Read the desired schema.
	 * @param model the entities
	 * @param actual the application's database; it is asked which schema is its default
	 * one, and imitated, but neither read nor written
	 * @return the desired schema
	 * @throws ScratchDatabaseException if no scratch database can be had
	 * @throws CreateScriptException if the database does not take the create script
	 */
	public DesiredSchema read(EntityModel model, DataSource actual) {
		ConnectionCallback<Optional<String>> defaultSchemaQuery = (connection) -> Optional
			.ofNullable(EntityModel.defaultSchema(connection));
		String defaultSchema = new JdbcTemplate(actual).execute(defaultSchemaQuery).orElse(null);
		try (ScratchDatabase scratch = this.scratchDatabases.open(actual, model.schemas(defaultSchema))) {
			Connection connection = scratch.connection();
			run(model.createScript(defaultSchema,
					new ScriptNames.Target(EntityModel.defaultSchema(connection), scratch::physicalName)), connection,
					model);
			Schema schema = this.reader.read(connection, scratch.selection().excluding(this.excludedTables));
			return new DesiredSchema(model.chosenNames().applyTo(schema), model.renames(defaultSchema),
					model.createScript(defaultSchema));
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException("The scratch database has failed: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Read what several persistence units ask of one database together.
	 * @param models the entities of each
	 * @param actual the application's database
	 * @return the desired schema
	 * @throws ScratchDatabaseException if no scratch database can be had
	 * @throws CreateScriptException if the database does not take a create script
	 * @throws ContradictingEntitiesException if two of them ask for different things
	 */
	public DesiredSchema read(List<EntityModel> models, DataSource actual) {
		DesiredSchema desired = read(models.get(0), actual);
		String names = models.get(0).name();
		for (EntityModel model : models.subList(1, models.size())) {
			desired = new DesiredUnion(names, model.name()).of(desired, read(model, actual));
			names += ", " + model.name();
		}
		return desired;
	}

	private static void run(CreateScript script, Connection connection, EntityModel model) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : script.sql()) {
				try {
					statement.execute(sql);
				}
				catch (SQLException ex) {
					throw new CreateScriptException(model.name(), sql, ex);
				}
			}
		}
	}

}
