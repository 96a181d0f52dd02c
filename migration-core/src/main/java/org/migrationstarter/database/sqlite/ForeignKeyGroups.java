package org.migrationstarter.database.sqlite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;

/**
 * Tables that foreign keys tie together.
 */
final class ForeignKeyGroups {

	private final Map<QualifiedName, Set<QualifiedName>> neighbours = new LinkedHashMap<>();

	private ForeignKeyGroups(Collection<QualifiedName> tables) {
		tables.forEach((table) -> this.neighbours.put(table, new LinkedHashSet<>()));
	}

	/**
	 * Part tables into groups.
	 * @param tables the tables
	 * @param schemas the schemas whose foreign keys count
	 * @return the groups; no foreign key leads from one to another
	 */
	static List<Set<QualifiedName>> of(Collection<QualifiedName> tables, Schema... schemas) {
		ForeignKeyGroups groups = new ForeignKeyGroups(tables);
		for (Schema schema : schemas) {
			schema.tables()
				.forEach((table) -> table.foreignKeys().forEach((key) -> groups.tie(table.name(), key.target())));
		}
		return groups.part();
	}

	private void tie(QualifiedName table, QualifiedName target) {
		if (this.neighbours.containsKey(table) && this.neighbours.containsKey(target)) {
			this.neighbours.get(table).add(target);
			this.neighbours.get(target).add(table);
		}
	}

	private List<Set<QualifiedName>> part() {
		List<Set<QualifiedName>> groups = new ArrayList<>();
		Set<QualifiedName> seen = new LinkedHashSet<>();
		for (QualifiedName table : this.neighbours.keySet()) {
			if (seen.add(table)) {
				groups.add(reach(table, seen));
			}
		}
		return groups;
	}

	private Set<QualifiedName> reach(QualifiedName start, Set<QualifiedName> seen) {
		Set<QualifiedName> group = new LinkedHashSet<>();
		Deque<QualifiedName> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			QualifiedName table = open.remove();
			group.add(table);
			this.neighbours.get(table).stream().filter(seen::add).forEach(open::add);
		}
		return group;
	}

}
