package org.migrationstarter.database.informationschema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;

/**
 * Makes indexes of their rows.
 */
final class IndexAssembler {

	private final CatalogueMeaning meaning;

	IndexAssembler(CatalogueMeaning meaning) {
		this.meaning = meaning;
	}

	List<Index> indexes(List<IndexKeyRow> rowsOfTable) {
		Map<String, List<IndexKeyRow>> rows = new LinkedHashMap<>();
		rowsOfTable.forEach((row) -> rows.computeIfAbsent(row.indexName(), (name) -> new ArrayList<>()).add(row));
		return rows.values().stream().map(this::index).toList();
	}

	private Index index(List<IndexKeyRow> rows) {
		IndexKeyRow first = rows.get(0);
		ObjectName name = new ObjectName(first.indexName(), this.meaning.isGenerated(first.indexName()));
		List<IndexKey> keys = rows.stream()
			.map((row) -> new IndexKey(row.columnName(), false, row.descending(), row.nullsFirst(), null, null))
			.toList();
		return new Index(name, keys, first.unique(), first.nullsNotDistinct(), null, List.of(), first.method(), null);
	}

}
