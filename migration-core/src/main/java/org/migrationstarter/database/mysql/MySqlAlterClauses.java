package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.List;

import org.migrationstarter.database.ddl.ConstraintSyntax;
import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * What MySQL adds to the clauses that it shares with MariaDB: it does not carry a
 * column's new name to the expressions that speak of it, and refuses the name while there
 * are any. So they are written again in the same statement.
 */
final class MySqlAlterClauses extends AlterClauses {

	MySqlAlterClauses(Identifiers names, MySqlColumnSyntax columns, ConstraintSyntax constraints) {
		super(names, columns, constraints);
	}

	@Override
	List<Clause> rename(RenameColumn rename, Table table) {
		Table renamed = rename.applyTo(Schema.empty().withTables(List.of(table))).tables().get(0);
		List<CheckConstraint> checks = new ArrayList<>(table.checkConstraints());
		checks.removeAll(renamed.checkConstraints());
		List<CheckConstraint> renamedChecks = new ArrayList<>(renamed.checkConstraints());
		renamedChecks.removeAll(table.checkConstraints());
		List<Clause> clauses = new ArrayList<>();
		checks.forEach((check) -> clauses.add(drop(table, check)));
		functional(table, renamed).forEach((index) -> clauses.add(drop(table.name(), index)));
		clauses.addAll(super.rename(rename, table));
		computed(renamed, table).forEach((column) -> clauses.add(modify(column, renamed)));
		functional(renamed, table).forEach((index) -> clauses.add(Clause.of(add(table.name(), index).text())));
		renamedChecks.forEach((check) -> clauses.add(add(table.name(), check)));
		return clauses;
	}

	private static List<Index> functional(Table table, Table other) {
		return table.indexes()
			.stream()
			.filter((index) -> index.keys().stream().anyMatch(IndexKey::expression) && !other.indexes().contains(index))
			.toList();
	}

	private static List<Column> computed(Table table, Table other) {
		return table.columns()
			.stream()
			.filter((column) -> column.generated() != null && !other.columns().contains(column))
			.filter((column) -> other.column(column.name()).isPresent())
			.toList();
	}

}
