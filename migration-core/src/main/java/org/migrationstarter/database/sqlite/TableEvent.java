package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.DropTable;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.TableObject;

/**
 * A change and the table it happens to.
 *
 * @param change the change
 * @param table a number that a table keeps whatever happens to its name, and that another
 * table does not get by taking its name
 */
record TableEvent(Change change, int table) {

	/**
	 * Number the tables of changes.
	 * @param changes the changes
	 * @return an event for each change
	 */
	static List<TableEvent> of(List<Change> changes) {
		Map<@Nullable QualifiedName, Integer> numbers = new HashMap<>();
		List<TableEvent> events = new ArrayList<>();
		for (Change change : changes) {
			if (change instanceof CreateTable) {
				numbers.remove(change.table());
			}
			// The number of events so far is a number that no table has.
			int number = numbers.computeIfAbsent(change.table(), (name) -> events.size());
			if (change instanceof RenameTable rename) {
				numbers.remove(rename.from());
				numbers.put(rename.to(), number);
			}
			if (change instanceof DropTable) {
				numbers.remove(change.table());
			}
			events.add(new TableEvent(change, number));
		}
		return events;
	}

	/**
	 * Return the same event, but a table that it creates has one more constraint.
	 * @param table the number of the table
	 * @param constraint the constraint
	 * @return the event to take this one's place
	 */
	TableEvent withConstraint(int table, TableObject constraint) {
		return (this.table == table && this.change instanceof CreateTable create)
				? new TableEvent(new CreateTable(create.definition().with(constraint)), table) : this;
	}

}
