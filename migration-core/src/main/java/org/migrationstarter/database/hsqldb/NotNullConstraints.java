package org.migrationstarter.database.hsqldb;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.migrationstarter.database.informationschema.ColumnRow;
import org.migrationstarter.database.informationschema.ConstraintRow;
import org.migrationstarter.database.informationschema.RuleRow;
import org.migrationstarter.database.sql.Token;
import org.migrationstarter.database.sql.Tokenizer;

/**
 * The check constraints that HSQLDB makes of {@code not null}, which is an attribute of
 * the column.
 */
final class NotNullConstraints {

	private final Set<Name> columns = new HashSet<>();

	private final Set<Name> constraints = new HashSet<>();

	NotNullConstraints(List<ColumnRow> columns, List<RuleRow> rules) {
		columns.stream()
			.filter((column) -> column.isNullable().equals("NO"))
			.forEach((column) -> this.columns
				.add(new Name(column.tableSchema(), column.tableName(), column.columnName())));
		rules.stream()
			.filter((rule) -> rule.checkClause() != null && isNotNull(rule.checkClause()))
			.forEach((rule) -> this.constraints.add(new Name(rule.constraintSchema(), "", rule.constraintName())));
	}

	private boolean isNotNull(String condition) {
		if (!condition.endsWith(" IS NOT NULL")) {
			return false;
		}
		List<Token> tokens = Tokenizer.standard().tokens(condition);
		return tokens.size() == 8
				&& this.columns.contains(new Name(tokens.get(0).value(), tokens.get(2).value(), tokens.get(4).value()));
	}

	List<ConstraintRow> removedFrom(List<ConstraintRow> rows) {
		return rows.stream()
			.filter((row) -> !this.constraints.contains(new Name(row.constraintSchema(), "", row.constraintName())))
			.toList();
	}

	private record Name(String schema, String table, String name) {

	}

}
