package org.migrationstarter.database.postgresql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.OpaqueObject;

/**
 * The indexes of all tables, without those that only implement a constraint.
 */
final class Indexes {

	private final Map<Long, List<Index>> indexes = new HashMap<>();

	private final List<OpaqueObject> opaqueObjects = new ArrayList<>();

	private Indexes() {
	}

	static Indexes read(Catalogue catalogue, Map<Long, TableRow> tables, Columns columns) {
		Indexes result = new Indexes();
		IndexRow.read(catalogue, tables, columns.collatedTables()).forEach((row) -> result.add(row, columns));
		return result;
	}

	private void add(IndexRow row, Columns columns) {
		if (row.invalidDefinition() != null) {
			this.opaqueObjects.add(new OpaqueObject("invalid index", row.table().name().sibling(row.name()),
					row.table().name(), row.invalidDefinition()));
		}
		else {
			this.indexes.computeIfAbsent(row.table().id(), (id) -> new ArrayList<>()).add(row.index(columns));
		}
	}

	List<Index> of(TableRow table) {
		return this.indexes.getOrDefault(table.id(), List.of());
	}

	/**
	 * Return the indexes that a concurrent creation has left unfinished: no query uses
	 * them.
	 * @return the unfinished indexes
	 */
	List<OpaqueObject> opaqueObjects() {
		return this.opaqueObjects;
	}

}
