package org.migrationstarter.database.hsqldb;

import java.sql.Connection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.informationschema.SnapshotAssembler;
import org.migrationstarter.schema.Schema;

/**
 * Reads HSQLDB's information schema.
 */
final class HsqldbSchemaReader implements SchemaReader {

	@Override
	public Schema read(Connection connection, SchemaSelection selection) {
		JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		return new SnapshotAssembler(new HsqldbCatalogueQueries(client).run(selection), new HsqldbMeaning(), selection)
			.assemble();
	}

}
