package org.migrationstarter.database.sqlite;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.schema.Schema;

/**
 * Reads SQLite's catalogue: pragmas for what they tell, the stored statements for the
 * rest. A schema is an attached database.
 */
final class SqliteSchemaReader implements SchemaReader {

	/** What SQLite calls the database that a connection was opened with. */
	static final String DEFAULT_SCHEMA = "main";

	@Override
	public Schema read(Connection connection, SchemaSelection selection) {
		JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		List<String> schemas = selection.namespaces()
			.stream()
			.map((namespace) -> Objects.requireNonNullElse(namespace.physicalName(), DEFAULT_SCHEMA))
			.distinct()
			.toList();
		return new SqliteSnapshot(SqliteCatalogue.read(client, schemas), selection).assemble();
	}

}
