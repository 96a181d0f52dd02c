package org.migrationstarter.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.flywaydb.core.FlywayExecutor;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.database.DatabaseType;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.database.base.Schema;
import org.flywaydb.core.internal.jdbc.ExecutionTemplateFactory;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resolver.CompositeMigrationResolver;
import org.flywaydb.core.internal.schemahistory.SchemaHistory;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's own connections, lock and SQL parser, for work on the history that Flyway does
 * not do. A Flyway that migrates meanwhile waits, as it does for another Flyway.
 */
public final class HistorySession {

	private final Configuration configuration;

	private final SchemaHistory history;

	private final Database<?> database;

	private final Schema<?, ?> schema;

	private final List<String> schemas;

	private final CompositeMigrationResolver resolver;

	private HistorySession(Configuration configuration, CompositeMigrationResolver resolver, SchemaHistory history,
			Database<?> database, Schema<?, ?> schema, Schema<?, ?>[] schemas) {
		this.configuration = configuration;
		this.schemas = Arrays.stream(schemas).map(Schema::getName).toList();
		this.resolver = resolver;
		this.history = history;
		this.database = database;
		this.schema = schema;
	}

	/**
	 * Open Flyway's connections, do some work, and close them.
	 * @param configuration the Flyway's configuration
	 * @param work the work
	 * @param <T> the type of its result
	 * @return the result of the work
	 * @throws org.flywaydb.core.api.FlywayException if no connection can be had
	 */
	@SuppressWarnings({ "rawtypes", "unchecked" })
	public static <T> T open(Configuration configuration, Work<T> work) {
		return new FlywayExecutor(configuration)
			.execute(
					(resolver, history, database, schema, schemas, callbacks, interceptor) -> work
						.on(new HistorySession(configuration, resolver, history, database, schema, schemas)),
					true, null);
	}

	/**
	 * Do some work while no other Flyway migrates. Where the lock is one of a table, it
	 * is lost with the first commit of {@link #main()}.
	 * @param work the work
	 * @param <T> the type of its result
	 * @return the result of the work
	 */
	public <T> T locked(Callable<T> work) {
		return keepingFailure(work, this.history::lock);
	}

	/**
	 * Do some work while no other Flyway migrates, and let {@link #migration()} write to
	 * the rows that have not succeeded. Flyway's own lock of rows is one of all rows, so
	 * it waits for a lock of some.
	 * @param work the work
	 * @param <T> the type of its result
	 * @return the result of the work
	 */
	public <T> T lockedRows(Callable<T> work) {
		this.database.getMainConnection().restoreOriginalState();
		return keepingFailure(work,
				(kept) -> ExecutionTemplateFactory.createExecutionTemplate(main(), this.database).execute(() -> {
					new HistoryRows(table()).lockSucceeded(main());
					return kept.call();
				}));
	}

	// Giving the lock back may fail too, which must not hide why the work failed.
	private static <T> T keepingFailure(Callable<T> work, Function<Callable<T>, T> lock) {
		AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
		try {
			return lock.apply(() -> {
				try {
					return work.call();
				}
				catch (RuntimeException ex) {
					failure.set(ex);
					throw ex;
				}
			});
		}
		catch (FlywayException ex) {
			RuntimeException first = failure.get();
			if (first == null || first == ex) {
				throw ex;
			}
			first.addSuppressed(ex);
			throw first;
		}
	}

	/**
	 * Create the history table if it is not there.
	 */
	public void createTable() {
		this.history.create(false);
	}

	/**
	 * Whether the history table is there.
	 * @return {@code false} before the first migration of all
	 */
	public boolean tableExists() {
		return this.history.exists();
	}

	/**
	 * Return the history table.
	 * @return the table
	 */
	public HistoryTable table() {
		String quoted = this.database.quote("x");
		return new HistoryTable(this.schema.getName(), this.configuration.getTable(),
				quoted.substring(0, quoted.indexOf('x')));
	}

	/**
	 * Return the schemas that Flyway manages.
	 * @return their exact names
	 */
	public List<String> schemas() {
		return this.schemas;
	}

	/**
	 * Return whom new rows name as the one that applied them.
	 * @return the configured name, or the database user
	 */
	public String installedBy() {
		return this.database.getInstalledBy();
	}

	/**
	 * Return the connection that holds the lock.
	 * @return the connection
	 */
	public Connection main() {
		return this.database.getMainConnection().getJdbcConnection();
	}

	/**
	 * Write to the history in one transaction, with the connection that holds the lock.
	 * @param writing what to write
	 * @throws SQLException if it cannot be written; then nothing was
	 */
	public void inTransaction(Writing writing) throws SQLException {
		Connection connection = main();
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try {
			writing.with(connection);
			connection.commit();
		}
		catch (SQLException ex) {
			connection.rollback();
			throw ex;
		}
		finally {
			connection.setAutoCommit(autoCommit);
		}
	}

	/**
	 * Return the connection that scripts run on, in the state in which Flyway gives it to
	 * a migration. On most databases it is the one that holds the lock.
	 * @return the connection
	 */
	public Connection migration() {
		return prepared(this.database.getMigrationConnection());
	}

	/**
	 * Return the connection that holds the lock, in the state in which Flyway gives a
	 * connection to a migration.
	 * @return the connection
	 */
	public Connection mainForMigration() {
		return prepared(this.database.getMainConnection());
	}

	private Connection prepared(org.flywaydb.core.internal.database.base.Connection<?> connection) {
		connection.restoreOriginalState();
		connection.changeCurrentSchemaTo(this.schema);
		return connection.getJdbcConnection();
	}

	/**
	 * Return Flyway's knowledge of this kind of database.
	 * @return the type
	 */
	public DatabaseType type() {
		return this.database.getDatabaseType();
	}

	/**
	 * Return what scripts are parsed with.
	 * @return a new context with the values of Flyway's own placeholders
	 */
	public ParsingContext parsingContext() {
		ParsingContext context = new ParsingContext();
		context.populate(this.database, this.configuration);
		return context;
	}

	/**
	 * Resolve the migrations as Flyway does.
	 * @return the migrations, with their checksums
	 */
	public Collection<ResolvedMigration> migrations() {
		return this.resolver.resolveMigrations(this.configuration);
	}

	/**
	 * Whether DDL takes part in transactions.
	 * @return {@code false} where it commits by itself
	 */
	public boolean transactionalDdl() {
		return this.database.supportsDdlTransactions();
	}

	/**
	 * Work with a session.
	 *
	 * @param <T> the type of its result
	 */
	@FunctionalInterface
	public interface Work<T> {

		/**
		 * Do the work.
		 * @param session the session, which is open until the work is done
		 * @return the result
		 */
		T on(HistorySession session);

	}

	/**
	 * Writes to the history.
	 */
	@FunctionalInterface
	public interface Writing {

		/**
		 * Write.
		 * @param connection what to write with
		 * @throws SQLException if it cannot be written
		 */
		void with(Connection connection) throws SQLException;

	}

}
