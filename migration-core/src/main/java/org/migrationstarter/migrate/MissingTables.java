package org.migrationstarter.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.diff.Spelling;
import org.migrationstarter.entity.CreateScript;
import org.migrationstarter.entity.CreateScript.Kind;
import org.migrationstarter.entity.CreateScript.Statement;
import org.migrationstarter.entity.DesiredSchema;
import org.migrationstarter.entity.EntityModel;
import org.migrationstarter.entity.EntitySchemaReader;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;

/**
 * Creates the tables that the entities ask for and the database does not have, with all
 * that belongs to them. What is there already is neither altered nor dropped.
 */
public final class MissingTables {

	private final EntityModel model;

	private final DataSource dataSource;

	private final ComparisonOptions options;

	/**
	 * Look for the tables of some entities in a database.
	 * @param model the entities
	 * @param dataSource the database, with a user that may create tables
	 * @param options how to compare them
	 */
	public MissingTables(EntityModel model, DataSource dataSource, ComparisonOptions options) {
		this.model = model;
		this.dataSource = dataSource;
		this.options = options;
	}

	/**
	 * Create what is missing. Where the database can, all or nothing.
	 * @return what was there and what was created
	 * @throws MissingTablesException if a statement fails
	 * @throws DataAccessException if the database cannot be read
	 */
	public Outcome create() {
		Database database = Databases.all().of(this.dataSource);
		JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);
		return Objects.requireNonNull(jdbc.execute(
				(Connection connection) -> create(database, wanted(this.model.createScript(connection)), connection)));
	}

	/**
	 * Compare the tables that are there with what the entities ask for.
	 * @return what would have to change in tables of the entities; tables that belong to
	 * no entity are not looked at
	 * @throws ScratchDatabaseException if there is no place to try the create script in
	 * @throws DataAccessException if the database cannot be read
	 */
	public List<Change> differences() {
		Database database = Databases.all().of(this.dataSource);
		DesiredSchema desired = new EntitySchemaReader(database.reader(), this.options.scratchDatabases(database),
				this.options.excludedTables())
			.read(this.model, this.dataSource);
		List<Change> changes = new JdbcTemplate(this.dataSource)
			.execute((Connection connection) -> differences(database, connection, desired));
		return Objects.requireNonNull(changes)
			.stream()
			.filter((change) -> change.table() != null && desired.schema().table(change.table()).isPresent())
			.toList();
	}

	/**
	 * Return how names are shown.
	 * @return the spelling that is usual for the database
	 */
	public Spelling spelling() {
		return Databases.all().of(this.dataSource).spelling();
	}

	private static List<Change> differences(Database database, Connection connection, DesiredSchema desired) {
		Schema actual = database.reader()
			.read(connection, SchemaSelection.defaultSchemaAnd(desired.script().schemas()));
		DiffOptions options = DiffOptions.defaults().withEquivalences(database.equivalences(connection));
		return SchemaDiff.between(actual, desired.schema(), options).changes();
	}

	private CreateScript wanted(CreateScript script) {
		return script
			.only((name) -> this.options.excludedTables().stream().noneMatch((pattern) -> pattern.matches(name)));
	}

	private static Outcome create(Database database, CreateScript script, Connection connection) throws SQLException {
		Predicate<QualifiedName> missing = Predicate.not(existing(database, script, connection)::contains);
		List<Statement> statements = script.only(missing).statements();
		if (database.capabilities().transactionalDdl()) {
			runTogether(statements, connection);
		}
		else {
			run(statements, connection);
		}
		return new Outcome(tables(script, missing.negate()), tables(script, missing));
	}

	private static Set<QualifiedName> existing(Database database, CreateScript script, Connection connection) {
		Schema actual = database.reader().read(connection, SchemaSelection.defaultSchemaAnd(script.schemas()));
		return new HashSet<>(Stream
			.of(actual.tables().stream().map(Table::name), actual.sequences().stream().map(Sequence::name),
					actual.enumTypes().stream().map(EnumType::name),
					actual.opaqueObjects().stream().map(OpaqueObject::name))
			.flatMap((names) -> names)
			.toList());
	}

	private static List<QualifiedName> tables(CreateScript script, Predicate<QualifiedName> filter) {
		return script.statements(Kind.TABLE)
			.stream()
			.map(Statement::owner)
			.filter(Objects::nonNull)
			.filter(filter)
			.sorted()
			.toList();
	}

	private static void runTogether(List<Statement> statements, Connection connection) throws SQLException {
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try {
			run(statements, connection);
			connection.commit();
		}
		catch (MissingTablesException ex) {
			connection.rollback();
			throw ex;
		}
		finally {
			connection.setAutoCommit(autoCommit);
		}
	}

	private static void run(List<Statement> statements, Connection connection) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		for (Statement statement : statements) {
			try {
				jdbc.execute(statement.sql());
			}
			catch (DataAccessException ex) {
				throw new MissingTablesException(statement.sql(), ex);
			}
		}
	}

	/**
	 * What was found and done.
	 *
	 * @param existing the tables that were there, whatever they look like
	 * @param created the tables that were created
	 */
	public record Outcome(List<QualifiedName> existing, List<QualifiedName> created) {

		public Outcome {
			existing = List.copyOf(existing);
			created = List.copyOf(created);
		}

	}

}
