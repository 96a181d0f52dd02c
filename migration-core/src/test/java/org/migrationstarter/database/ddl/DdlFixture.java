package org.migrationstarter.database.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.DdlWriter;
import org.migrationstarter.database.DdlWriter.Statement;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.TestDatabase;

/**
 * A real database that changes are written for, made in and read back from.
 */
public final class DdlFixture implements AutoCloseable {

	private final Connection connection;

	private final JdbcTemplate jdbc;

	private final Database database;

	private final DdlWriter writer;

	private final SchemaSelection selection;

	/**
	 * Open an empty database.
	 * @param empty the database
	 * @param database its kind
	 * @param writer its writer
	 * @param schemas the exact names of the schemas that are read beside the default one
	 */
	public DdlFixture(TestDatabase empty, Database database, DdlWriter writer, Set<String> schemas) {
		this(empty, database, writer, schemas, List.of());
	}

	/**
	 * Open an empty database of which not all is seen.
	 * @param empty the database
	 * @param database its kind
	 * @param writer its writer
	 * @param schemas the exact names of the schemas that are read beside the default one
	 * @param excluded the tables that are as good as absent
	 */
	public DdlFixture(TestDatabase empty, Database database, DdlWriter writer, Set<String> schemas,
			List<TablePattern> excluded) {
		try {
			this.connection = empty.dataSource().getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot open " + empty, ex);
		}
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
		this.database = database;
		this.writer = writer;
		this.selection = SchemaSelection.defaultSchemaAnd(schemas).excluding(excluded);
	}

	/**
	 * Run statements as they are.
	 * @param statements the statements
	 */
	public void run(List<String> statements) {
		statements.forEach(this.jdbc::execute);
	}

	/**
	 * Read all of it.
	 * @return the snapshot
	 */
	public Schema read() {
		return this.database.reader().read(this.connection, this.selection);
	}

	/**
	 * Return what counts as the same in it.
	 * @return the equivalences, which are good as long as it is open
	 */
	public Equivalences equivalences() {
		return this.database.equivalences(this.connection);
	}

	/**
	 * Make changes, as Flyway would: in one transaction, where the database can.
	 * @param changes the changes, in a valid order
	 * @return the statements that were run
	 */
	public List<Statement> apply(List<Change> changes) {
		return apply(changes, read());
	}

	/**
	 * Make changes.
	 * @param changes the changes, in a valid order
	 * @param before what is there
	 * @return the statements that were run
	 */
	public List<Statement> apply(List<Change> changes, Schema before) {
		List<Statement> statements = this.writer.write(changes, before);
		try {
			this.connection.setAutoCommit(!this.database.capabilities().transactionalDdl());
			statements.forEach((statement) -> this.jdbc.execute(statement.sql()));
			this.connection.setAutoCommit(true);
		}
		catch (SQLException | RuntimeException ex) {
			rollback(ex);
			throw new IllegalStateException(script(changes, statements), ex);
		}
		return statements;
	}

	private void rollback(Exception cause) {
		try {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

	private static String script(List<Change> changes, List<Statement> statements) {
		return "Changes:\n  " + changes.stream().map(Change::describe).collect(Collectors.joining("\n  "))
				+ "\nStatements:\n" + statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
	}

	/**
	 * Return the columns whose values have to survive: those that two schemas have in
	 * common.
	 * @param before the schema before
	 * @param after the schema after
	 * @return the tables and columns of the schema before, without all others
	 */
	public static Schema survivors(Schema before, Schema after) {
		return before.withTables(before.tables()
			.stream()
			.map((table) -> table
				.withColumns(table.columns().stream().filter((column) -> survives(column, table, after)).toList()))
			.filter((table) -> !table.columns().isEmpty())
			.toList());
	}

	private static boolean survives(Column column, Table table, Schema after) {
		return column.generated() == null && after.table(table.name())
			.flatMap((other) -> other.column(column.name()))
			.filter((other) -> other.type().equals(column.type()) && other.generated() == null)
			.isPresent();
	}

	/**
	 * Return the values of columns, each table's in the order of its rows as texts.
	 * @param schema the tables and columns to look at
	 * @return the rows by table
	 */
	public Map<String, List<String>> rows(Schema schema) {
		Map<String, List<String>> rows = new TreeMap<>();
		for (Table table : schema.tables()) {
			String columns = table.columns()
				.stream()
				.map(Column::name)
				.sorted()
				.map(this.writer::quote)
				.collect(Collectors.joining(", "));
			String from = (table.name().schema() != null)
					? this.writer.quote(table.name().schema()) + "." + this.writer.quote(table.name().name())
					: this.writer.quote(table.name().name());
			rows.put(table.name().toString(), rows("select " + columns + " from " + from));
		}
		return rows;
	}

	/**
	 * Run a query.
	 * @param query the query
	 * @return its rows as sorted texts, the values with bars between them
	 */
	public List<String> rows(String query) {
		return this.jdbc.query(query, (row, number) -> {
			StringBuilder text = new StringBuilder();
			for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
				text.append((i == 1) ? "" : " | ").append(row.getString(i));
			}
			return text.toString();
		}).stream().sorted().toList();
	}

	/**
	 * Return the words that are special in the database's SQL but not in the standard's.
	 * @return the words in lower case
	 * @throws SQLException if the database does not tell
	 */
	public List<String> keywords() throws SQLException {
		return Arrays.stream(this.connection.getMetaData().getSQLKeywords().split(","))
			.map((word) -> word.trim().toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
