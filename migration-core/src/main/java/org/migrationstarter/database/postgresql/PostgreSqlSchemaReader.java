package org.migrationstarter.database.postgresql;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.migrationstarter.database.RewritingConnection;
import org.migrationstarter.database.SchemaReader;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.schema.EnumType;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Reads the system catalogue, in ten queries:
 * <ol>
 * <li>two find out the schemas and set the search path, so that expressions name the
 * default schema's objects without their schema;</li>
 * <li>one each reads tables, sequences, columns, constraints, indexes, enum types and
 * what a snapshot cannot represent;</li>
 * <li>one restores the search path.</li>
 * </ol>
 */
class PostgreSqlSchemaReader implements SchemaReader {

	@Override
	public Schema read(Connection connection, SchemaSelection selection) {
		Connection original = RewritingConnection.original(connection);
		return ReadTransaction.run(original, () -> Catalogue.with(original, selection, PostgreSqlSchemaReader::read));
	}

	private static Schema read(Catalogue catalogue) {
		Map<Long, TableRow> tables = TableRow.read(catalogue);
		List<SequenceRow> sequences = SequenceRow.read(catalogue);
		Columns columns = Columns.read(catalogue, tables, sequences);
		Constraints constraints = Constraints.read(catalogue, tables, columns);
		Indexes indexes = Indexes.read(catalogue, tables, columns);
		List<EnumType> enumTypes = EnumTypes.read(catalogue);
		List<OpaqueObject> opaqueObjects = new ArrayList<>(OpaqueObjects.read(catalogue, tables));
		opaqueObjects.addAll(constraints.opaqueObjects());
		opaqueObjects.addAll(indexes.opaqueObjects());
		List<Table> result = tables.values()
			.stream()
			.map((table) -> new Table(table.name(), columns.of(table), constraints.primaryKey(table),
					constraints.foreignKeys(table), constraints.uniqueConstraints(table), indexes.of(table),
					constraints.checkConstraints(table), table.comment(), table.options()))
			.toList();
		return new Schema(result, columns.standaloneSequences(), enumTypes, opaqueObjects);
	}

}
