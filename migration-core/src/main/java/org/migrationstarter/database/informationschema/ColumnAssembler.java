package org.migrationstarter.database.informationschema;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.QualifiedName;

/**
 * Makes columns of their rows.
 */
final class ColumnAssembler {

	private final CatalogueMeaning meaning;

	private final Namespaces namespaces;

	private final SequenceAssembler sequences;

	ColumnAssembler(CatalogueMeaning meaning, Namespaces namespaces, SequenceAssembler sequences) {
		this.meaning = meaning;
		this.namespaces = namespaces;
		this.sequences = sequences;
	}

	Column column(ColumnRow row) {
		ColumnType type = this.meaning.type(row.typeText());
		return new Column(row.columnName(), (row.domainName() != null) ? domain(row) : type,
				row.isNullable().equals("YES"), defaultValue(row), this.sequences.identity(row, type), generated(row),
				row.collationName(), row.remarks());
	}

	private ColumnType domain(ColumnRow row) {
		String schema = (row.domainSchema() != null) ? row.domainSchema() : row.tableSchema();
		String name = (row.domainName() != null) ? row.domainName() : "";
		QualifiedName domain = this.namespaces.any(new Key(schema, name));
		return ColumnType.of((domain.schema() != null) ? quoted(domain.schema()) + "." + quoted(domain.name())
				: quoted(domain.name()));
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	private @Nullable String defaultValue(ColumnRow row) {
		// The value at each update is part of the default, as it stands in the
		// definition.
		String value = this.namespaces.expressionOrNull(row.columnDefault(), row.table());
		if (value != null && value.equalsIgnoreCase("null")) {
			value = null;
		}
		if (row.columnOnUpdate() == null) {
			return value;
		}
		return ((value != null) ? value : "null") + " on update "
				+ this.namespaces.expression(row.columnOnUpdate(), row.table());
	}

	private @Nullable GeneratedValue generated(ColumnRow row) {
		String expression = this.namespaces.expressionOrNull(row.generationExpression(), row.table());
		return (expression != null) ? new GeneratedValue(expression, true) : null;
	}

}
