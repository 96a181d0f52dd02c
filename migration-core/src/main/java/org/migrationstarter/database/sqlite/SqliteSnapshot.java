package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.database.sqlite.SqliteCatalogue.ColumnRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.ForeignKeyColumnRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.IndexKeyRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.ObjectRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.TableKey;
import org.migrationstarter.database.sqlite.SqliteCatalogue.TableRow;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

/**
 * Makes a snapshot of SQLite's catalogue. The counters of {@code autoincrement}, which
 * the table {@code sqlite_sequence} holds, are data and no part of it.
 */
final class SqliteSnapshot {

	private static final String INTERNAL_PREFIX = "sqlite_";

	/** Hibernate makes these at start-up and takes them for temporary. */
	private static final String MULTI_TABLE_PREFIX = "hte_";

	/** Tells whose row it is in a table that Hibernate takes for temporary. */
	private static final String SESSION_COLUMN = "hib_sess_id";

	private final SqliteCatalogue catalogue;

	private final SchemaSelection selection;

	private final Map<TableKey, TableRows> tables;

	private final ForeignKeyAssembler foreignKeys;

	SqliteSnapshot(SqliteCatalogue catalogue, SchemaSelection selection) {
		this.catalogue = catalogue;
		this.selection = selection;
		this.tables = tables(catalogue);
		this.foreignKeys = new ForeignKeyAssembler((schema, name) -> this.tables.get(lowerCase(schema, name)));
	}

	private static Map<TableKey, TableRows> tables(SqliteCatalogue catalogue) {
		Map<TableKey, List<ColumnRow>> columns = catalogue.columns()
			.stream()
			.collect(Collectors.groupingBy(ColumnRow::table));
		Map<TableKey, List<IndexKeyRow>> indexKeys = catalogue.indexKeys()
			.stream()
			.collect(Collectors.groupingBy(IndexKeyRow::table));
		Map<TableKey, List<ForeignKeyColumnRow>> foreignKeys = catalogue.foreignKeyColumns()
			.stream()
			.collect(Collectors.groupingBy(ForeignKeyColumnRow::table));
		Map<TableKey, CreateTable> definitions = new HashMap<>();
		Map<TableKey, Map<String, CreateIndex>> indexDefinitions = new HashMap<>();
		for (ObjectRow object : catalogue.objects()) {
			if (object.sql() != null && object.type().equals("table")) {
				definitions.put(object.tableKey(), CreateTableParser.parse(object.sql()));
			}
			if (object.sql() != null && object.type().equals("index")) {
				indexDefinitions.computeIfAbsent(object.tableKey(), (table) -> new HashMap<>())
					.put(object.name(), CreateIndex.parse(object.sql()));
			}
		}
		return catalogue.tables()
			.stream()
			.filter((table) -> table.type().equals("table") && definitions.containsKey(table.key()))
			.collect(Collectors.toMap((table) -> lowerCase(table.schema(), table.name()),
					(table) -> new TableRows(table, definitions.get(table.key()),
							columns.getOrDefault(table.key(), List.of()),
							indexKeys.getOrDefault(table.key(), List.of()),
							foreignKeys.getOrDefault(table.key(), List.of()),
							indexDefinitions.getOrDefault(table.key(), Map.of()))));
	}

	private static TableKey lowerCase(String schema, String name) {
		return new TableKey(schema, name.toLowerCase(Locale.ROOT));
	}

	Schema assemble() {
		List<Table> assembled = new ArrayList<>();
		List<OpaqueObject> opaqueObjects = new ArrayList<>();
		this.tables.values()
			.stream()
			.filter(Predicate.not(SqliteSnapshot::isTemporary))
			.forEach((rows) -> visibleTable(rows.row().key()).ifPresent((name) -> {
				TableAssembler assembler = new TableAssembler(rows);
				assembled.add(assembler.table(name, this.foreignKeys.foreignKeys(name, rows)));
				assembler.specialKeys().forEach((key) -> opaqueObjects.add(new OpaqueObject("key", name, name, key)));
				rows.definition()
					.conflictClauses()
					.forEach((clause) -> opaqueObjects.add(new OpaqueObject("conflict clause", name, name, clause)));
			}));
		Stream.concat(views(), Stream.concat(triggers(), virtualTables())).forEach(opaqueObjects::add);
		return new Schema(assembled, List.of(), List.of(), opaqueObjects);
	}

	private static boolean isTemporary(TableRows rows) {
		return rows.columns().stream().anyMatch((column) -> column.name().equals(SESSION_COLUMN));
	}

	private Optional<QualifiedName> name(String schema, String name) {
		return this.selection.namespace(schema, SqliteSchemaReader.DEFAULT_SCHEMA)
			.map((namespace) -> new QualifiedName(namespace.logicalName(), name));
	}

	private Optional<QualifiedName> visibleTable(TableKey table) {
		String lowerCase = table.name().toLowerCase(Locale.ROOT);
		return name(table.schema(), table.name()).filter((name) -> this.selection.includes(name)
				&& !lowerCase.startsWith(INTERNAL_PREFIX) && !lowerCase.startsWith(MULTI_TABLE_PREFIX));
	}

	private Stream<OpaqueObject> views() {
		return objects("view").flatMap((row) -> name(row.schema(), row.name())
			.map((name) -> new OpaqueObject("view", name, null, definition(row)))
			.stream());
	}

	private Stream<OpaqueObject> triggers() {
		return objects("trigger").flatMap((row) -> visibleTable(row.tableKey())
			.map((table) -> new OpaqueObject("trigger", table.sibling(row.name()), table, definition(row)))
			.stream());
	}

	private Stream<OpaqueObject> virtualTables() {
		List<TableKey> virtual = this.catalogue.tables()
			.stream()
			.filter((table) -> table.type().equals("virtual"))
			.map(TableRow::key)
			.toList();
		return objects("table").filter((row) -> virtual.contains(row.tableKey()))
			.flatMap((row) -> visibleTable(row.tableKey())
				.map((name) -> new OpaqueObject("virtual table", name, null, definition(row)))
				.stream());
	}

	private Stream<ObjectRow> objects(String type) {
		return this.catalogue.objects().stream().filter((row) -> row.type().equals(type));
	}

	private static String definition(ObjectRow row) {
		return Objects.requireNonNullElse(row.sql(), "");
	}

}
