package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.SchemaSelection.Namespace;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.ScratchDatabaseException;

/**
 * Schemas that exist within one transaction. Extensions, which a database has only once,
 * are found where they are.
 */
final class ScratchSchemas implements ScratchDatabase {

	/** Long enough for a lock on what scripts share, the catalogue. */
	private static final String LOCK_TIMEOUT = "10s";

	private final Connection connection;

	private final boolean autoCommit;

	private final JdbcTemplate jdbc;

	private final String defaultSchema;

	private final Map<String, String> physicalNames = new LinkedHashMap<>();

	ScratchSchemas(Connection connection, String name, Set<String> schemas) throws SQLException {
		this.connection = connection;
		this.autoCommit = connection.getAutoCommit();
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		this.defaultSchema = name;
		for (String schema : schemas) {
			this.physicalNames.put(schema, name + "_" + (this.physicalNames.size() + 1));
		}
	}

	void create() throws SQLException {
		this.connection.setAutoCommit(false);
		String extensions = SessionSettings.read(JdbcClient.create(this.jdbc)).extensionPath();
		allNames().forEach((name) -> this.jdbc.execute("create schema " + name));
		this.jdbc.execute(
				"set local search_path to " + this.defaultSchema + (extensions.isEmpty() ? "" : ", " + extensions));
		this.jdbc.execute("set local lock_timeout to '" + LOCK_TIMEOUT + "'");
	}

	private Stream<String> allNames() {
		return Stream.concat(Stream.of(this.defaultSchema), this.physicalNames.values().stream());
	}

	@Override
	public Connection connection() {
		return this.connection;
	}

	@Override
	public SchemaSelection selection() {
		List<Namespace> namespaces = new ArrayList<>();
		namespaces.add(new Namespace(this.defaultSchema, null));
		this.physicalNames.forEach((logical, physical) -> namespaces.add(new Namespace(physical, logical)));
		return new SchemaSelection(namespaces, List.of());
	}

	@Override
	public String physicalName(String schema) {
		return this.physicalNames.getOrDefault(schema, schema);
	}

	@Override
	public void close() {
		try (Connection closing = this.connection) {
			closing.rollback();
			closing.setAutoCommit(true);
			// A script that commits by itself leaves them behind.
			allNames().forEach((name) -> this.jdbc.execute("drop schema if exists " + name + " cascade"));
			closing.setAutoCommit(this.autoCommit);
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException("The scratch schema could not be rolled back: " + ex.getMessage(), ex);
		}
	}

}
