package org.migrationstarter.database.mysql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;

/**
 * What the views of the catalogue say about all tables, sorted by table.
 */
final class TableParts {

	private final Catalogue catalogue;

	private final CatalogueDialect dialect;

	private final Map<QualifiedName, List<ColumnRow>> columns;

	private final Map<QualifiedName, List<IndexRow>> indexes;

	private final Map<QualifiedName, List<ForeignKey>> foreignKeys;

	private final Map<QualifiedName, List<CheckRow>> checks;

	private final Map<QualifiedName, String> partitions;

	private TableParts(Catalogue catalogue, CatalogueDialect dialect) {
		this.catalogue = catalogue;
		this.dialect = dialect;
		this.columns = byTable(ColumnRow.read(catalogue, dialect), ColumnRow::table);
		this.indexes = byTable(IndexRow.read(catalogue, dialect), IndexRow::table);
		this.foreignKeys = ForeignKeyRow.read(catalogue);
		this.checks = byTable(CheckRow.read(catalogue, dialect), CheckRow::table);
		this.partitions = Partitions.read(catalogue);
	}

	static TableParts read(Catalogue catalogue, CatalogueDialect dialect) {
		return new TableParts(catalogue, dialect);
	}

	private static <T> Map<QualifiedName, List<T>> byTable(List<T> rows, Function<T, QualifiedName> table) {
		return rows.stream().collect(Collectors.groupingBy(table));
	}

	/**
	 * Put a table together.
	 * @param row the table
	 * @return the table with all that hangs on it
	 */
	Table table(TableRow row) {
		QualifiedName name = row.name();
		List<ForeignKey> references = this.foreignKeys.getOrDefault(name, List.of());
		TableKeys keys = TableKeys.of(this.indexes.getOrDefault(name, List.of()), row.engine(), references,
				this.dialect);
		return new Table(name, columns(row), keys.primaryKey(), references, keys.uniqueConstraints(), keys.indexes(),
				checkConstraints(name), row.commentOrNull(), row.options(this.catalogue, this.partitions.get(name)));
	}

	private List<Column> columns(TableRow table) {
		Set<String> json = checks(table.name()).filter(this::declaresJson)
			.map(CheckRow::name)
			.collect(Collectors.toSet());
		return this.columns.getOrDefault(table.name(), List.of())
			.stream()
			.map((row) -> json.contains(row.name()) ? row.asJson() : row)
			.map((row) -> row.toColumn(table.collation(), this.catalogue, this.dialect))
			.toList();
	}

	private List<CheckConstraint> checkConstraints(QualifiedName table) {
		return checks(table).filter((check) -> check.enforced() && !declaresJson(check))
			.map((check) -> check.toConstraint(this.catalogue, this.dialect))
			.toList();
	}

	private Stream<CheckRow> checks(QualifiedName table) {
		return this.checks.getOrDefault(table, List.of()).stream();
	}

	private boolean declaresJson(CheckRow check) {
		return check.ofColumn() && this.dialect.declaresJson(check.name(), check.clause());
	}

	/**
	 * Return what of a table its record cannot hold.
	 * @param table the table
	 * @return the objects
	 */
	Stream<OpaqueObject> opaqueObjects(QualifiedName table) {
		Stream<OpaqueObject> invisible = this.columns.getOrDefault(table, List.of())
			.stream()
			.filter(ColumnRow::invisible)
			.map(OpaqueObjects::invisibleColumn);
		Stream<OpaqueObject> unenforced = checks(table).filter((check) -> !check.enforced())
			.map((check) -> OpaqueObjects.unenforcedCheck(check,
					check.toConstraint(this.catalogue, this.dialect).expression()));
		Stream<OpaqueObject> primaryKey = Stream.of(this.indexes.getOrDefault(table, List.of()))
			.filter(TableKeys::hasPartialPrimaryKey)
			.map((rows) -> OpaqueObjects.partialPrimaryKey(table, rows));
		return Stream.of(invisible, unenforced, primaryKey).flatMap(Function.identity());
	}

}
