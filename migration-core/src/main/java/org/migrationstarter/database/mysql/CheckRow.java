package org.migrationstarter.database.mysql;

import java.util.List;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.QualifiedName;

/**
 * A check constraint as the catalogue shows it.
 *
 * @param table its table
 * @param name its name; that of its column where it belongs to one
 * @param clause its condition
 * @param ofColumn whether it belongs to a column, and so cannot be dropped by name
 * @param enforced whether it is in force
 */
record CheckRow(QualifiedName table, String name, String clause, boolean ofColumn, boolean enforced) {

	static List<CheckRow> read(Catalogue catalogue, CatalogueDialect dialect) {
		return catalogue.query(dialect.checks(), "1, 2, 3",
				(row, index) -> new CheckRow(catalogue.name(row.getString("table_schema"), row.getString("table_name")),
						row.getString("constraint_name"), row.getString("check_clause"), row.getBoolean("column_level"),
						row.getBoolean("enforced")));
	}

	CheckConstraint toConstraint(Catalogue catalogue, CatalogueDialect dialect) {
		boolean generated = this.ofColumn || dialect.isAutomaticCheckName(this.table.name(), this.name);
		return new CheckConstraint(new ObjectName(this.name, generated),
				catalogue.withLogicalNames(dialect.expression(this.clause)));
	}

}
