package org.migrationstarter.database.mysql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.QualifiedName;

/**
 * Reads how tables are partitioned, as they follow a table's definition.
 */
final class Partitions {

	private Partitions() {
	}

	static Map<QualifiedName, String> read(Catalogue catalogue) {
		List<Row> rows = catalogue.query("""
				select table_schema, table_name, partition_ordinal_position, subpartition_ordinal_position,
					partition_name, partition_method, partition_expression, partition_description,
					subpartition_method, subpartition_expression
				from information_schema.partitions
				where table_schema = ? and partition_name is not null""", "1, 2, 3, 4",
				(row, index) -> new Row(catalogue.name(row.getString(1), row.getString(2)),
						row.getString("partition_name"), row.getString("partition_method"),
						row.getString("partition_expression"), row.getString("partition_description"),
						row.getString("subpartition_method"), row.getString("subpartition_expression")));
		return rows.stream()
			.collect(Collectors.groupingBy(Row::table,
					Collectors.collectingAndThen(Collectors.toList(), Partitions::clause)));
	}

	private static String clause(List<Row> rows) {
		Row first = rows.get(0);
		Map<String, @Nullable String> parts = new LinkedHashMap<>();
		rows.forEach((row) -> parts.put(row.partition(), row.description()));
		StringBuilder clause = new StringBuilder("partition by ").append(by(first.method(), first.expression()));
		if (first.description() == null) {
			return clause.append(" partitions ").append(parts.size()).toString();
		}
		if (first.subMethod() != null) {
			clause.append(" subpartition by ").append(by(first.subMethod(), first.subExpression()));
			clause.append(" subpartitions ").append(rows.size() / parts.size());
		}
		return parts.entrySet()
			.stream()
			.map((part) -> "partition " + Quoting.name(part.getKey()) + " " + values(first.method(), part.getValue()))
			.collect(Collectors.joining(", ", clause + " (", ")"));
	}

	private static String by(String method, @Nullable String expression) {
		return method.toLowerCase(Locale.ROOT) + " (" + ((expression != null) ? expression : "") + ")";
	}

	private static String values(String method, @Nullable String description) {
		if (Set.of("LIST", "LIST COLUMNS").contains(method)) {
			return "values in (" + description + ")";
		}
		boolean bare = "MAXVALUE".equals(description) && method.equals("RANGE");
		return bare ? "values less than maxvalue" : "values less than (" + description + ")";
	}

	private record Row(QualifiedName table, String partition, String method, @Nullable String expression,
			@Nullable String description, @Nullable String subMethod, @Nullable String subExpression) {

	}

}
