package org.migrationstarter.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The name of a history table, and the SQL that reads and writes it.
 *
 * @param schema the schema it stands in, or {@code null} for the default one
 * @param name its name
 * @param quote what stands around names in SQL
 */
public record HistoryTable(@Nullable String schema, String name, String quote) {

	private static final List<String> WRITTEN = List.of("installed_rank", "version", "description", "type", "script",
			"checksum", "installed_by", "execution_time", "success");

	/**
	 * Return the table that a Flyway uses.
	 * @param configuration the Flyway's configuration
	 * @param quote what the database puts around names
	 * @return the table
	 */
	public static HistoryTable of(Configuration configuration, String quote) {
		return new HistoryTable(schema(configuration), configuration.getTable(), quote);
	}

	/**
	 * Return the table that a Flyway uses, with its schema even where that is the
	 * connection's own.
	 * @param connection a connection as Flyway gets it
	 * @param configuration the Flyway's configuration
	 * @return the table
	 * @throws SQLException if the database does not tell its schema
	 */
	static HistoryTable on(Connection connection, Configuration configuration) throws SQLException {
		HistoryTable table = of(configuration, connection.getMetaData().getIdentifierQuoteString());
		if (table.schema() != null) {
			return table;
		}
		// To JDBC, a database of MySQL is a catalogue.
		String schema = (connection.getSchema() != null) ? connection.getSchema() : connection.getCatalog();
		return new HistoryTable(schema, table.name(), table.quote());
	}

	static @Nullable String schema(Configuration configuration) {
		if (configuration.getDefaultSchema() != null) {
			return configuration.getDefaultSchema();
		}
		return (configuration.getSchemas().length > 0) ? configuration.getSchemas()[0] : null;
	}

	/**
	 * Return its name as it is written in SQL.
	 * @return the quoted name, with the schema if there is one
	 */
	public String sqlName() {
		return (this.schema != null) ? quoted(this.schema) + "." + quoted(this.name) : quoted(this.name);
	}

	/**
	 * Return what begins the statement that inserts rows. When a row came is left to the
	 * column's default.
	 * @return {@code insert into … (…)}, without what is inserted
	 */
	public String insert() {
		return "insert into " + sqlName() + " (" + columns(WRITTEN) + ")";
	}

	String insertOne() {
		return insert() + " values (" + WRITTEN.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";
	}

	String select() {
		return "select " + columns(Stream.concat(WRITTEN.stream(), Stream.of("installed_on")).toList()) + " from "
				+ sqlName() + " order by " + quoted("installed_rank");
	}

	String selectLowestRank() {
		return "select min(" + quoted("installed_rank") + ") from " + sqlName();
	}

	String lockSucceeded() {
		return "select * from " + sqlName() + " where " + quoted("success") + " for update";
	}

	String updateRow() {
		List<String> changed = WRITTEN.subList(1, WRITTEN.size());
		return "update " + sqlName() + " set "
				+ changed.stream().map((column) -> quoted(column) + " = ?").collect(Collectors.joining(", "))
				+ " where " + quoted("installed_rank") + " = ?";
	}

	String deleteRow() {
		return "delete from " + sqlName() + " where " + quoted("installed_rank") + " = ?";
	}

	private String quoted(String name) {
		return this.quote + name + this.quote;
	}

	private String columns(List<String> columns) {
		return columns.stream().map(this::quoted).collect(Collectors.joining(", "));
	}

}
