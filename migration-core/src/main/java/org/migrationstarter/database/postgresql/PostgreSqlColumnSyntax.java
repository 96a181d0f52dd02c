package org.migrationstarter.database.postgresql;

import java.util.List;
import java.util.Map;

import org.migrationstarter.database.ddl.ColumnSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.ddl.SequenceSyntax;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Identity;

/**
 * Spells PostgreSQL's columns.
 */
final class PostgreSqlColumnSyntax extends ColumnSyntax {

	private static final Map<String, String> SERIAL_TYPES = Map.of("smallint", "smallserial", "integer", "serial",
			"bigint", "bigserial");

	PostgreSqlColumnSyntax(Identifiers names, SequenceSyntax sequences) {
		super(names, sequences);
	}

	@Override
	protected String newType(Column column) {
		return isSerial(column) ? SERIAL_TYPES.getOrDefault(column.type().base(), "serial") : type(column);
	}

	@Override
	protected List<String> attributes(Column column) {
		return isSerial(column) ? List.of("not null") : super.attributes(column);
	}

	private static boolean isSerial(Column column) {
		return column.identity() != null && column.identity().style() == Identity.Style.SERIAL;
	}

}
