package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.RewritingConnection;
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

	private Connection scriptConnection;

	private final boolean autoCommit;

	private final JdbcClient client;

	private final String defaultSchema;

	private final Map<String, String> physicalNames = new LinkedHashMap<>();

	ScratchSchemas(Connection connection, String name, Set<String> schemas) throws SQLException {
		this.connection = connection;
		this.scriptConnection = connection;
		this.autoCommit = connection.getAutoCommit();
		this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.defaultSchema = name;
		for (String schema : schemas) {
			this.physicalNames.put(schema, name + "_" + (this.physicalNames.size() + 1));
		}
	}

	void create() throws SQLException {
		this.connection.setAutoCommit(false);
		SessionSettings settings = SessionSettings.read(this.client);
		allNames().forEach((name) -> this.client.sql("create schema " + name).update());
		String extensions = settings.extensionPath();
		String path = extensions.isEmpty() ? this.defaultSchema : this.defaultSchema + ", " + extensions;
		this.client.sql("set local search_path to " + path).update();
		this.client.sql("set local lock_timeout to '" + LOCK_TIMEOUT + "'").update();
		ScratchNames names = names(settings.defaultSchema());
		this.scriptConnection = RewritingConnection.of(OneTransaction.of(this.connection),
				(sql) -> names.inScratch(BlockingIndexes.in(sql)));
	}

	private ScratchNames names(@Nullable String actualSchema) {
		Map<String, String> names = new HashMap<>(this.physicalNames);
		if (actualSchema != null) {
			names.putIfAbsent(actualSchema, this.defaultSchema);
		}
		return new ScratchNames(names, ExtensionObjects.read(this.client));
	}

	private Stream<String> allNames() {
		return Stream.concat(Stream.of(this.defaultSchema), this.physicalNames.values().stream());
	}

	@Override
	public Connection connection() {
		return this.scriptConnection;
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
		List<String> changed = List.of();
		try (Connection closing = this.connection) {
			changed = OutsideTables.changedIn(this.client, allNames().toList());
			closing.rollback();
			closing.setAutoCommit(true);
			// A script that commits by itself leaves them behind.
			allNames().forEach((name) -> this.client.sql("drop schema if exists " + name + " cascade").update());
			closing.setAutoCommit(this.autoCommit);
		}
		catch (SQLException | DataAccessException ex) {
			throw new ScratchDatabaseException("The connection that held the scratch schema " + this.defaultSchema
					+ " broke, on which PostgreSQL rolls it back: " + ex.getMessage(), ex);
		}
		if (!changed.isEmpty()) {
			throw new ScratchDatabaseException("A script that was tried in a scratch schema has changed "
					+ String.join(", ", changed) + ", which it did not create. That is rolled back,"
					+ " but what the script does to a database without it is not known", null);
		}
	}

}
