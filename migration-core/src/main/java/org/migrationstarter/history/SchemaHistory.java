package org.migrationstarter.history;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The history table of one Flyway. Reading it is one query, and never creates it.
 */
public final class SchemaHistory {

	private final DataSource dataSource;

	private final @Nullable String schema;

	private final String table;

	private volatile @Nullable String query;

	private SchemaHistory(DataSource dataSource, @Nullable String schema, String table) {
		this.dataSource = dataSource;
		this.schema = schema;
		this.table = table;
	}

	/**
	 * Return the history that a Flyway keeps.
	 * @param configuration the Flyway's configuration
	 * @return its history
	 */
	public static SchemaHistory of(Configuration configuration) {
		return new SchemaHistory(configuration.getDataSource(), HistoryTable.schema(configuration),
				configuration.getTable());
	}

	/**
	 * Read all rows.
	 * @return the rows in the order of their ranks; none if there is no history table
	 * @throws org.springframework.dao.DataAccessException if the database cannot be read
	 */
	public List<HistoryRow> rows() {
		try {
			return read();
		}
		catch (BadSqlGrammarException | UncategorizedSQLException ex) {
			// SQLite's driver gives a missing table no SQL state to tell it by. Another
			// instance may have created the table by now.
			return exists() ? read() : List.of();
		}
	}

	private List<HistoryRow> read() {
		return new JdbcTemplate(this.dataSource).query(query(), (row, number) -> HistoryRows.row(row));
	}

	/**
	 * Whether the table is there.
	 * @return {@code false} before the first migration of all
	 */
	public boolean exists() {
		return Boolean.TRUE
			.equals(new JdbcTemplate(this.dataSource).execute((Connection connection) -> exists(connection)));
	}

	private boolean exists(Connection connection) throws SQLException {
		DatabaseMetaData metadata = connection.getMetaData();
		String escape = metadata.getSearchStringEscape();
		String pattern = this.table.replace("_", escape + "_");
		String schema = (this.schema != null) ? this.schema : connection.getSchema();
		// To JDBC, a database of MySQL is a catalogue.
		boolean inCatalog = this.schema != null && metadata.supportsCatalogsInTableDefinitions()
				&& !metadata.supportsSchemasInTableDefinitions();
		String catalog = inCatalog ? this.schema : connection.getCatalog();
		try (ResultSet tables = metadata.getTables(catalog, inCatalog ? null : schema, pattern, null)) {
			return tables.next();
		}
	}

	private String query() {
		String query = this.query;
		if (query == null) {
			query = new HistoryTable(this.schema, this.table, identifierQuote()).select();
			this.query = query;
		}
		return query;
	}

	private String identifierQuote() {
		ConnectionCallback<String> quote = (connection) -> connection.getMetaData().getIdentifierQuoteString();
		return Objects.requireNonNull(new JdbcTemplate(this.dataSource).execute(quote));
	}

}
