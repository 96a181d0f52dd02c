package org.migrationstarter.history;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

import org.migrationstarter.revision.Version;

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
		String schema = configuration.getDefaultSchema();
		if (schema == null && configuration.getSchemas().length > 0) {
			schema = configuration.getSchemas()[0];
		}
		return new SchemaHistory(configuration.getDataSource(), schema, configuration.getTable());
	}

	/**
	 * Read all rows.
	 * @return the rows in the order of their ranks; none if there is no history table
	 * @throws org.springframework.dao.DataAccessException if the database cannot be read
	 */
	public List<HistoryRow> rows() {
		JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);
		try {
			return jdbc.query(query(), (row, number) -> row(row));
		}
		catch (BadSqlGrammarException | UncategorizedSQLException ex) {
			// SQLite's driver gives a missing table no SQL state to tell it by.
			if (exists()) {
				throw ex;
			}
			return List.of();
		}
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
		try (ResultSet tables = metadata.getTables(connection.getCatalog(), schema, pattern, null)) {
			return tables.next();
		}
	}

	private String query() {
		String query = this.query;
		if (query == null) {
			String quote = identifierQuote();
			String name = quote + this.table + quote;
			if (this.schema != null) {
				name = quote + this.schema + quote + "." + name;
			}
			query = """
					select %1$sinstalled_rank%1$s, %1$sversion%1$s, %1$sdescription%1$s, %1$stype%1$s, %1$sscript%1$s,
					%1$schecksum%1$s, %1$sinstalled_by%1$s, %1$sinstalled_on%1$s, %1$sexecution_time%1$s, %1$ssuccess%1$s
					from %2$s
					order by %1$sinstalled_rank%1$s"""
				.formatted(quote, name);
			this.query = query;
		}
		return query;
	}

	private String identifierQuote() {
		try {
			return JdbcUtils.extractDatabaseMetaData(this.dataSource, DatabaseMetaData::getIdentifierQuoteString);
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException("The database does not tell how it quotes names", ex);
		}
	}

	private static HistoryRow row(ResultSet row) throws SQLException {
		String version = row.getString(2);
		Integer checksum = row.getObject(6, Integer.class);
		return new HistoryRow(row.getInt(1), (version != null) ? Version.of(version) : null, row.getString(3),
				row.getString(4), row.getString(5), checksum, row.getString(7), row.getTimestamp(8).toInstant(),
				Duration.ofMillis(row.getLong(9)), row.getBoolean(10));
	}

}
