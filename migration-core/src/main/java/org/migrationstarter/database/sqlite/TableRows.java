package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.migrationstarter.database.sqlite.CreateTable.ColumnText;
import org.migrationstarter.database.sqlite.SqliteCatalogue.ColumnRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.ForeignKeyColumnRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.IndexKeyRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.TableRow;

/**
 * All that the catalogue holds of one table.
 *
 * @param row the table itself
 * @param definition what its statement tells
 * @param columns its columns, in order
 * @param indexKeys the keys of its indexes, in order
 * @param foreignKeyColumns the columns of its foreign keys, in order
 * @param indexDefinitions what the statements of its indexes tell, by their names
 */
record TableRows(TableRow row, CreateTable definition, List<ColumnRow> columns, List<IndexKeyRow> indexKeys,
		List<ForeignKeyColumnRow> foreignKeyColumns, Map<String, CreateIndex> indexDefinitions) {

	List<String> primaryKeyColumns() {
		return this.columns.stream()
			.filter((column) -> column.keyPosition() > 0)
			.sorted(Comparator.comparingInt(ColumnRow::keyPosition))
			.map(ColumnRow::name)
			.toList();
	}

	/**
	 * Return the indexes that come from something.
	 * @param origin {@code c} for a statement of its own, {@code u} for a unique
	 * constraint, {@code pk} for the primary key
	 * @return the keys of each
	 */
	Collection<List<IndexKeyRow>> indexes(String origin) {
		Map<String, List<IndexKeyRow>> indexes = new LinkedHashMap<>();
		this.indexKeys.stream()
			.filter((key) -> key.origin().equals(origin))
			.forEach((key) -> indexes.computeIfAbsent(key.index(), (name) -> new ArrayList<>()).add(key));
		return indexes.values();
	}

	ColumnText text(String column) {
		return this.definition.column(column);
	}

	/**
	 * Whether a key has the collation of its column.
	 * @param key the key
	 * @return {@code false} if it has one of its own
	 */
	boolean isCollatedLikeItsColumn(IndexKeyRow key) {
		String collation = (key.column() != null) ? text(key.column()).collation() : null;
		return key.collation().equalsIgnoreCase((collation != null) ? collation : "binary");
	}

}
