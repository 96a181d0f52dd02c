package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Tables that are rebuilt or dropped together, as foreign keys tie them to one another.
 *
 * @param names the tables
 * @param actual the schema before
 * @param desired the schema after
 */
record RebuildGroup(Set<QualifiedName> names, Schema actual, Schema desired) {

	/**
	 * Return the tables as they are.
	 * @return the tables in the order to drop them: those that refer to another before
	 * it, as far as there is no circle
	 */
	List<Table> before() {
		List<Table> tables = new ArrayList<>();
		Set<QualifiedName> left = new LinkedHashSet<>(this.names);
		while (!left.isEmpty()) {
			QualifiedName next = left.stream()
				.filter((name) -> referrers(name, left).isEmpty())
				.findFirst()
				.orElseGet(() -> left.iterator().next());
			left.remove(next);
			this.actual.table(next).ifPresent(tables::add);
		}
		return tables;
	}

	private List<Table> referrers(QualifiedName target, Collection<QualifiedName> tables) {
		return this.actual.tables()
			.stream()
			.filter((table) -> tables.contains(table.name()) && !table.name().equals(target))
			.filter((table) -> table.foreignKeys().stream().anyMatch((key) -> key.target().equals(target)))
			.toList();
	}

	/**
	 * Return the tables that stay, as they are to be.
	 * @return the tables
	 */
	List<Table> after() {
		return this.names.stream().flatMap((name) -> this.desired.table(name).stream()).toList();
	}

	/**
	 * Whether rows refer to rows of a table that goes, if only for a moment.
	 * @return {@code true} if the foreign keys are to wait for the end
	 */
	boolean isReferenced() {
		if (after().isEmpty()) {
			return false;
		}
		return Stream.of(this.actual, this.desired)
			.flatMap((schema) -> schema.tables().stream())
			.flatMap((table) -> table.foreignKeys().stream())
			.anyMatch((key) -> this.names.contains(key.target()));
	}

	/**
	 * Whether there are foreign keys to look after.
	 * @return {@code true} if a table that stays refers to another or is referred to
	 */
	boolean hasForeignKeys() {
		return isReferenced() || after().stream().anyMatch((table) -> !table.foreignKeys().isEmpty());
	}

	/**
	 * Return the tables outside whose rows would go, or change, with those they refer to.
	 * @param actions what their foreign keys do
	 * @return the tables' names
	 */
	List<QualifiedName> followers(Set<ReferentialAction> actions) {
		return this.actual.tables()
			.stream()
			.filter((table) -> !this.names.contains(table.name()))
			.filter((table) -> table.foreignKeys()
				.stream()
				.anyMatch((key) -> this.names.contains(key.target()) && actions.contains(key.onDelete())))
			.map(Table::name)
			.toList();
	}

}
