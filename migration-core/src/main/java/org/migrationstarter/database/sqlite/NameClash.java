package org.migrationstarter.database.sqlite;

import java.util.Set;
import java.util.stream.Stream;

import org.migrationstarter.diff.Change;
import org.migrationstarter.diff.ColumnChange.RenameColumn;
import org.migrationstarter.diff.IndexChange.CreateIndex;
import org.migrationstarter.diff.IndexChange.RenameIndex;
import org.migrationstarter.diff.TableChange.CreateTable;
import org.migrationstarter.diff.TableChange.RenameTable;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * A new name that is still taken by something whose change waits.
 */
final class NameClash {

	private NameClash() {
	}

	/**
	 * Whether a change needs a name that is still taken.
	 * @param change the change
	 * @param actual the schema without the changes that wait
	 * @param waiting the tables whose changes wait
	 * @return {@code true} if the others must be made first
	 */
	static boolean isCausedBy(Change change, Schema actual, Set<QualifiedName> waiting) {
		Stream<Table> tables = actual.tables().stream().filter((table) -> waiting.contains(table.name()));
		if (change instanceof CreateTable create) {
			return tables.anyMatch((table) -> isSame(table.name(), create.table()));
		}
		if (change instanceof RenameTable rename) {
			return tables.anyMatch((table) -> isSame(table.name(), rename.to()) && !table.name().equals(rename.from()));
		}
		if (change instanceof RenameColumn rename) {
			return tables.filter((table) -> table.name().equals(rename.table()))
				.flatMap((table) -> table.columns().stream())
				.anyMatch((column) -> column.name().equalsIgnoreCase(rename.to())
						&& !column.name().equals(rename.from()));
		}
		if (change instanceof CreateIndex create) {
			return hasIndex(tables, create.table(), create.index().name().text());
		}
		return change instanceof RenameIndex rename && hasIndex(tables, rename.table(), rename.to().name().text());
	}

	private static boolean isSame(QualifiedName one, QualifiedName other) {
		return one.toString().equalsIgnoreCase(other.toString());
	}

	private static boolean hasIndex(Stream<Table> tables, QualifiedName table, String index) {
		// A table's own indexes go when it is rebuilt, so another table's are meant.
		return tables.filter((other) -> !other.name().equals(table))
			.flatMap((other) -> other.indexes().stream())
			.anyMatch((other) -> other.name().text().equalsIgnoreCase(index));
	}

}
