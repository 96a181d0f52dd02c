package org.migrationstarter.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.DiffOptions;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.revision.Version;
import org.migrationstarter.schema.Schema;

/**
 * Compares a database with what its migrations bring about up to some revisions.
 */
record StampedSchema(Configuration configuration, ComparisonOptions comparison) {

	List<Change> differences(Set<Version> versions) {
		Schema replayed = new MigrationReplay(this.configuration, this.comparison).read(Set.of(), versions);
		Database database = Databases.all().of(this.configuration.getDataSource());
		ConnectionCallback<List<Change>> comparing = (connection) -> differences(database, connection, replayed);
		return Objects.requireNonNull(new JdbcTemplate(this.configuration.getDataSource()).execute(comparing));
	}

	private List<Change> differences(Database database, Connection connection, Schema replayed) throws SQLException {
		String defaultSchema = (connection.getSchema() != null) ? connection.getSchema() : connection.getCatalog();
		Set<String> schemas = Stream
			.concat(Stream.ofNullable(this.configuration.getDefaultSchema()),
					Arrays.stream(this.configuration.getSchemas()))
			.filter((schema) -> !schema.equals(defaultSchema))
			.collect(Collectors.toSet());
		List<TablePattern> excluded = Stream
			.concat(this.comparison.excludedTables().stream(),
					Stream.of(new TablePattern(this.configuration.getTable())))
			.toList();
		Schema actual = database.reader()
			.read(connection, SchemaSelection.defaultSchemaAnd(schemas).excluding(excluded));
		DiffOptions options = DiffOptions.defaults().withEquivalences(database.equivalences(connection));
		return SchemaDiff.between(actual, replayed, options).changes();
	}

}
