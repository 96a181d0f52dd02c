package org.migrationstarter.migrate.autogenerate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.migrationstarter.diff.MemberName;
import org.migrationstarter.diff.RenameHints;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Finds what the names in options stand for. Nobody has to know in which case a database
 * keeps its names, so case counts only where several would fit.
 */
final class GivenNames {

	private final Schema actual;

	private final Schema desired;

	GivenNames(Schema actual, Schema desired) {
		this.actual = actual;
		this.desired = desired;
	}

	/**
	 * Find what was renamed.
	 * @param options the options
	 * @return the hints
	 */
	RenameHints renames(AutogenerateOptions options) {
		RenameHints renames = RenameHints.none();
		for (var table : options.renamedTables().entrySet()) {
			String option = "--rename-table " + table.getKey() + "=" + table.getValue();
			renames = renames.table(table(option, table.getKey(), this.actual, "the database"),
					table(option, table.getValue(), this.desired, "the entities"));
		}
		for (var column : options.renamedColumns().entrySet()) {
			String option = "--rename " + column.getKey() + "=" + column.getValue();
			MemberName from = column(option, column.getKey(), columns(this.actual, renames.tables()), "the database");
			QualifiedName table = renames.tables().getOrDefault(from.table(), from.table());
			String to = one(option, column.getValue(), columnNames(this.desired, table), Function.identity(),
					"column of table " + table + " that the entities ask for");
			renames = renames.column(table, from.name(), to);
		}
		return renames;
	}

	/**
	 * Find the columns that rows which exist get a value in.
	 * @param options the options
	 * @return the values by column
	 */
	Map<MemberName, String> existingRows(AutogenerateOptions options) {
		Map<MemberName, String> values = new HashMap<>();
		options.existingRows()
			.forEach((name, sql) -> values
				.put(column(valueOption(name, sql), name, columns(this.desired, Map.of()), "the entities"), sql));
		return values;
	}

	/**
	 * Find the tables to drop.
	 * @param options the options
	 * @return their names
	 */
	Set<QualifiedName> droppedTables(AutogenerateOptions options) {
		Set<QualifiedName> tables = new HashSet<>();
		for (String name : options.droppedTables()) {
			QualifiedName table = table("--drop-table " + name, name, this.actual, "the database");
			if (this.desired.table(table).isPresent()) {
				throw new InvalidOptionException("--drop-table " + name, "an entity is mapped to table " + table);
			}
			tables.add(table);
		}
		return tables;
	}

	static String valueOption(String column, String sql) {
		return "--default " + column + "=" + sql;
	}

	private static QualifiedName table(String option, String name, Schema schema, String owner) {
		return one(option, name, schema.tables().stream().map(Table::name).toList(), QualifiedName::toString,
				"table of " + owner);
	}

	private static MemberName column(String option, String name, List<MemberName> columns, String owner) {
		return one(option, name, columns, MemberName::toString, "column of " + owner);
	}

	// A column is known under the old and the new name of its table.
	private static List<MemberName> columns(Schema schema, Map<QualifiedName, QualifiedName> renamedTables) {
		return schema.tables()
			.stream()
			.flatMap((table) -> Stream.of(table.name(), renamedTables.getOrDefault(table.name(), table.name()))
				.distinct()
				.flatMap((name) -> table.columns().stream().map((column) -> new MemberName(name, column.name()))))
			.toList();
	}

	private static List<String> columnNames(Schema schema, QualifiedName table) {
		return schema.table(table)
			.map((found) -> found.columns().stream().map(Column::name).toList())
			.orElse(List.of());
	}

	private static <T> T one(String option, String text, List<T> candidates, Function<T, String> name, String what) {
		List<T> exact = candidates.stream().filter((candidate) -> name.apply(candidate).equals(text)).toList();
		List<T> found = !exact.isEmpty() ? exact
				: candidates.stream().filter((candidate) -> name.apply(candidate).equalsIgnoreCase(text)).toList();
		if (found.isEmpty()) {
			throw new InvalidOptionException(option,
					"there is no " + what + " named " + text + near(text, candidates, name));
		}
		if (found.size() > 1) {
			throw new InvalidOptionException(option, "several are named so but for their case: "
					+ found.stream().map(name).sorted().collect(Collectors.joining(", ")));
		}
		return found.get(0);
	}

	private static <T> String near(String text, List<T> candidates, Function<T, String> name) {
		String table = text.substring(0, text.lastIndexOf('.') + 1);
		List<String> near = candidates.stream()
			.map(name)
			.filter((candidate) -> candidate.regionMatches(true, 0, table, 0, table.length()))
			.sorted()
			.toList();
		return near.isEmpty() ? "" : ", but: " + String.join(", ", near);
	}

}
