package org.migrationstarter.database.mysql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.migrationstarter.database.ddl.GeneratedNames;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;

/**
 * The indexes that foreign keys bring along where no other serves them. A snapshot does
 * not hold them, but they do not go with their foreign keys, and an index that serves one
 * cannot go without another in its place.
 *
 * @see <a href=
 * "https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html">FOREIGN KEY
 * Constraints</a>
 */
final class ForeignKeyIndexes {

	private ForeignKeyIndexes() {
	}

	/**
	 * Find the indexes that are left behind.
	 * @param before the table before
	 * @param after the table after
	 * @param end the table after all changes that are still to come
	 * @return the exact names of the indexes to drop
	 */
	static List<String> leftBehind(Table before, Table after, Table end) {
		Map<List<String>, String> names = new LinkedHashMap<>();
		for (ForeignKey key : before.foreignKeys()) {
			boolean goes = !hasKeyOf(after, key.columns()) && !hasKeyOf(end, key.columns());
			boolean staysInPart = key.columns().stream().anyMatch((column) -> after.column(column).isPresent());
			if (goes && staysInPart && !isServed(before, key)) {
				// Two that have the same columns share the index of the first.
				names.putIfAbsent(key.columns(), name(before.name(), key));
			}
		}
		return List.copyOf(names.values());
	}

	/**
	 * Find the foreign keys that would be left without an index.
	 * @param before the table before
	 * @param after the table after
	 * @return an index for each, named as the database would name it
	 */
	static List<Index> missing(Table before, Table after) {
		return after.foreignKeys()
			.stream()
			.filter((key) -> before.foreignKeys().contains(key) && isServed(before, key) && !isServed(after, key))
			.map((key) -> new Index(ObjectName.of(name(after.name(), key)),
					key.columns().stream().map(IndexKey::column).toList(), false, false, null, List.of(), null, null))
			.toList();
	}

	private static boolean hasKeyOf(Table table, List<String> columns) {
		return table.foreignKeys().stream().anyMatch((key) -> key.columns().equals(columns));
	}

	private static String name(QualifiedName table, ForeignKey key) {
		String name = key.name().text();
		if (AutomaticNames.isOfForeignKey(name, table.name())) {
			return key.columns().get(0);
		}
		return name.isEmpty() ? GeneratedNames.of(table, key) : name;
	}

	private static boolean isServed(Table table, ForeignKey key) {
		Stream<List<String>> indexes = table.indexes()
			.stream()
			.filter((index) -> index.method() == null)
			.map((index) -> index.keys().stream().map(ForeignKeyIndexes::column).toList());
		Stream<List<String>> uniques = table.uniqueConstraints().stream().map((unique) -> unique.columns());
		Stream<List<String>> primary = Stream.ofNullable(table.primaryKey()).map((primaryKey) -> primaryKey.columns());
		// An index that a longer foreign key brought along serves a shorter one too.
		Stream<List<String>> longer = table.foreignKeys()
			.stream()
			.map(ForeignKey::columns)
			.filter((columns) -> columns.size() > key.columns().size());
		return Stream.of(indexes, uniques, primary, longer)
			.flatMap((columns) -> columns)
			.anyMatch((columns) -> columns.size() >= key.columns().size()
					&& columns.subList(0, key.columns().size()).equals(key.columns()));
	}

	private static String column(IndexKey key) {
		return (key.expression() || key.prefixLength() != null) ? "" : key.text();
	}

}
