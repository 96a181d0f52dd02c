package org.migrationstarter.database.mariadb;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.mysql.Catalogue;
import org.migrationstarter.database.mysql.CatalogueDialect;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Sequence;

/**
 * The catalogue of MariaDB, which shows expressions and defaults as they are written in
 * SQL.
 */
final class MariaDbCatalogueDialect implements CatalogueDialect {

	@Override
	public String spatialReference() {
		return "null";
	}

	@Override
	public String indexExpression() {
		return "null";
	}

	@Override
	public String indexHidden() {
		return "ignored = 'YES'";
	}

	@Override
	public String hiddenIndex() {
		return "ignored";
	}

	@Override
	public String checks() {
		return """
				select constraint_schema as table_schema, table_name, constraint_name, check_clause,
					level = 'Column' as column_level, true as enforced
				from information_schema.check_constraints
				where constraint_schema = ?""";
	}

	@Override
	public boolean isAutomaticCheckName(String table, String name) {
		return name.matches("CONSTRAINT_\\d+");
	}

	@Override
	public boolean declaresJson(String column, String clause) {
		return clause.equals("json_valid(`" + column.replace("`", "``") + "`)")
				|| clause.equals("json_valid(\"" + column.replace("\"", "\"\"") + "\")");
	}

	@Override
	public String expression(String text) {
		return text;
	}

	@Override
	public @Nullable String defaultValue(String text, ColumnType type, boolean computed) {
		return text.equals("NULL") ? null : text;
	}

	@Override
	public List<Sequence> sequences(Catalogue catalogue, Collection<QualifiedName> names) {
		return Sequences.read(catalogue, List.copyOf(names));
	}

}
