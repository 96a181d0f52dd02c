package org.migrationstarter.database.h2;

import java.sql.Connection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.informationschema.SnapshotAssembler;
import org.migrationstarter.schema.Schema;

/**
 * Reads H2's information schema.
 */
final class H2SchemaReader implements SchemaReader {

	@Override
	public Schema read(Connection connection, SchemaSelection selection) {
		JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		return new SnapshotAssembler(new H2CatalogueQueries(client).run(), new H2Meaning(), selection).assemble();
	}

}
