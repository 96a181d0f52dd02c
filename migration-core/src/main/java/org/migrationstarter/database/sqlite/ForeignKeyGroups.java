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
import java.util.stream.Collectors;

import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Tables that foreign keys tie together while they change.
 */
final class ForeignKeyGroups {

	private final Map<QualifiedName, Set<QualifiedName>> neighbours = new LinkedHashMap<>();

	private ForeignKeyGroups(Collection<QualifiedName> tables) {
		tables.forEach((table) -> this.neighbours.put(table, new LinkedHashSet<>()));
	}

	/**
	 * Part tables into groups. A foreign key that stays holds at any time; one that comes
	 * or goes may hold only once both tables have changed.
	 * @param tables the tables
	 * @param before the schema before the change
	 * @param after the schema after the change
	 * @return the groups; no foreign key that comes or goes leads from one to another
	 */
	static List<Set<QualifiedName>> of(Collection<QualifiedName> tables, Schema before, Schema after) {
		ForeignKeyGroups groups = new ForeignKeyGroups(tables);
		groups.tieByWhatGoes(before, after);
		groups.tieByWhatGoes(after, before);
		return groups.part();
	}

	private void tieByWhatGoes(Schema before, Schema after) {
		for (Table table : before.tables()) {
			Set<String> stay = after.table(table.name())
				.stream()
				.flatMap((other) -> other.foreignKeys().stream())
				.map(ForeignKey::structure)
				.collect(Collectors.toSet());
			table.foreignKeys()
				.stream()
				.filter((key) -> !stay.contains(key.structure()))
				.forEach((key) -> tie(table.name(), key.target()));
		}
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
