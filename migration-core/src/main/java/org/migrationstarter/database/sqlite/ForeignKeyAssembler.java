package org.migrationstarter.database.sqlite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import org.migrationstarter.database.sqlite.CreateTable.Reference;
import org.migrationstarter.database.sqlite.SqliteCatalogue.ColumnRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.ForeignKeyColumnRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.TableKey;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.ReferentialAction;

/**
 * Makes foreign keys of their rows. They name their target in any case and may leave its
 * key to be guessed.
 */
final class ForeignKeyAssembler {

	private final BiFunction<String, String, @Nullable TableRows> tables;

	/**
	 * Create an assembler.
	 * @param tables finds a table by schema and name, in any case
	 */
	ForeignKeyAssembler(BiFunction<String, String, @Nullable TableRows> tables) {
		this.tables = tables;
	}

	List<ForeignKey> foreignKeys(QualifiedName table, TableRows rows) {
		Map<Integer, List<ForeignKeyColumnRow>> keys = rows.foreignKeyColumns()
			.stream()
			.collect(Collectors.groupingBy(ForeignKeyColumnRow::id, TreeMap::new, Collectors.toList()));
		List<Reference> references = rows.definition().foreignKeys();
		Assert.state(keys.size() == references.size(),
				() -> "SQLite knows %d foreign keys of table %s, its statement %d".formatted(keys.size(), table,
						references.size()));
		// The pragma counts from the last one of the text to the first.
		return keys.entrySet()
			.stream()
			.map((key) -> foreignKey(table, key.getValue(), references.get(references.size() - 1 - key.getKey())))
			.toList();
	}

	private ForeignKey foreignKey(QualifiedName table, List<ForeignKeyColumnRow> rows, Reference reference) {
		ForeignKeyColumnRow first = rows.get(0);
		TableKey owner = first.table();
		TableRows target = this.tables.apply(owner.schema(), first.target());
		String targetName = (target != null) ? target.row().name() : first.target();
		ObjectName name = (reference.name() != null) ? ObjectName.of(reference.name()) : ObjectName.generated("");
		return new ForeignKey(name, rows.stream().map(ForeignKeyColumnRow::from).toList(), table.sibling(targetName),
				targetColumns(rows, target), action(first.onDelete()), action(first.onUpdate()),
				reference.deferrability());
	}

	private static List<String> targetColumns(List<ForeignKeyColumnRow> rows, @Nullable TableRows target) {
		if (target == null) {
			return rows.stream().map(ForeignKeyColumnRow::to).filter((column) -> column != null).toList();
		}
		if (rows.get(0).to() == null) {
			return target.primaryKeyColumns();
		}
		return rows.stream().map((row) -> exactName(target, row.to())).toList();
	}

	private static String exactName(TableRows target, @Nullable String column) {
		return target.columns()
			.stream()
			.map(ColumnRow::name)
			.filter((name) -> name.equalsIgnoreCase(column))
			.findFirst()
			.orElse(String.valueOf(column));
	}

	private static ReferentialAction action(String rule) {
		return ReferentialAction.valueOf(rule.replace(' ', '_'));
	}

}
