package org.migrationstarter.database.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * The keys of a table. The database makes no difference between a unique constraint and a
 * unique index: what a constraint can express is taken for one.
 *
 * @param primaryKey the primary key, or {@code null}
 * @param uniqueConstraints the unique constraints
 * @param indexes the other indexes, without those that foreign keys brought along
 */
record TableKeys(@Nullable PrimaryKey primaryKey, List<UniqueConstraint> uniqueConstraints, List<Index> indexes) {

	static TableKeys of(List<IndexRow> rows, @Nullable String engine, List<ForeignKey> foreignKeys,
			CatalogueDialect dialect) {
		PrimaryKey primaryKey = null;
		List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
		List<Index> indexes = new ArrayList<>();
		Map<String, List<IndexRow>> byName = rows.stream()
			.collect(Collectors.groupingBy(IndexRow::index, LinkedHashMap::new, Collectors.toList()));
		for (List<IndexRow> keys : byName.values()) {
			Index index = IndexRow.toIndex(keys, engine, dialect);
			if (keys.get(0).isPrimary()) {
				primaryKey = new PrimaryKey(ObjectName.generated(index.name().text()), columns(index));
			}
			else if (isConstraint(index)) {
				uniqueConstraints
					.add(new UniqueConstraint(index.name(), columns(index), false, Deferrability.NOT_DEFERRABLE));
			}
			else if (!AutomaticNames.isBroughtByForeignKey(index, foreignKeys)) {
				indexes.add(index);
			}
		}
		return new TableKeys(primaryKey, uniqueConstraints, indexes);
	}

	private static boolean isConstraint(Index index) {
		return index.unique() && index.method() == null && index.options() == null && hasPlainKeys(index.keys());
	}

	private static boolean hasPlainKeys(List<IndexKey> keys) {
		return keys.stream().allMatch((key) -> key.equals(IndexKey.column(key.text())));
	}

	private static List<String> columns(Index index) {
		return index.keys().stream().map(IndexKey::text).toList();
	}

	/**
	 * Whether the keys of a primary key are more than columns: parts of texts, or ordered
	 * downwards.
	 * @param rows the keys of all indexes of the table
	 * @return {@code true} if a {@link PrimaryKey} does not hold all of it
	 */
	static boolean hasPartialPrimaryKey(List<IndexRow> rows) {
		return !hasPlainKeys(rows.stream().filter(IndexRow::isPrimary).map(IndexRow::key).toList());
	}

}
