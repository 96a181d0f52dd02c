package org.migrationstarter.database.informationschema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.OpaqueObject;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Sequence;
import org.migrationstarter.schema.Table;

/**
 * Makes a snapshot of an information schema.
 */
public final class SnapshotAssembler {

	private final Catalogue catalogue;

	private final Namespaces namespaces;

	private final ColumnAssembler columns;

	private final ConstraintAssembler constraints;

	private final IndexAssembler indexes;

	private final SequenceAssembler sequences;

	/**
	 * Create an assembler for one read.
	 * @param catalogue the rows
	 * @param meaning what they mean
	 * @param selection what is to be seen of them
	 */
	public SnapshotAssembler(Catalogue catalogue, CatalogueMeaning meaning, SchemaSelection selection) {
		this.catalogue = catalogue;
		this.namespaces = new Namespaces(selection, catalogue.currentSchema());
		this.sequences = new SequenceAssembler(meaning);
		this.columns = new ColumnAssembler(meaning, this.namespaces, this.sequences);
		this.constraints = new ConstraintAssembler(catalogue, meaning, this.namespaces);
		this.indexes = new IndexAssembler(meaning);
	}

	/**
	 * Make the snapshot.
	 * @return the snapshot
	 */
	public Schema assemble() {
		return new Schema(tables(), sequences(), List.of(), opaqueObjects());
	}

	private List<Table> tables() {
		Map<Key, List<ColumnRow>> columnRows = this.catalogue.columns()
			.stream()
			.collect(Collectors.groupingBy(ColumnRow::table));
		Map<Key, List<IndexKeyRow>> indexKeyRows = this.catalogue.indexKeys()
			.stream()
			.collect(Collectors.groupingBy(IndexKeyRow::table));
		return this.catalogue.tables()
			.stream()
			.flatMap((row) -> this.namespaces.visibleTable(row.key())
				.map((name) -> table(name, row, columnRows.getOrDefault(row.key(), List.of()),
						indexKeyRows.getOrDefault(row.key(), List.of())))
				.stream())
			.toList();
	}

	private Table table(QualifiedName name, TableRow row, List<ColumnRow> columnRows, List<IndexKeyRow> indexKeyRows) {
		TableConstraints found = this.constraints.of(row.key());
		List<Column> columns = columnRows.stream()
			.map((columnRow) -> this.columns.column(columnRow).withNullable(isNullable(columnRow, found)))
			.toList();
		return new Table(name, columns, found.primaryKey(), found.foreignKeys(), found.uniqueConstraints(),
				this.indexes.indexes(indexKeyRows), found.checkConstraints(), row.remarks(), null);
	}

	private static boolean isNullable(ColumnRow row, TableConstraints constraints) {
		return row.isNullable().equals("YES") && !constraints.isInPrimaryKey(row.columnName());
	}

	private List<Sequence> sequences() {
		return this.catalogue.sequences().stream().flatMap((row) -> sequence(row).stream()).toList();
	}

	private Optional<Sequence> sequence(SequenceRow row) {
		return this.namespaces.selected(new Key(row.sequenceSchema(), row.sequenceName()))
			.map((name) -> this.sequences.sequence(name, row));
	}

	private List<OpaqueObject> opaqueObjects() {
		return this.catalogue.others().stream().flatMap((row) -> opaqueObject(row).stream()).toList();
	}

	private Optional<OpaqueObject> opaqueObject(OtherRow row) {
		Optional<QualifiedName> name = this.namespaces.selected(new Key(row.objectSchema(), row.objectName()));
		String definition = (row.definition() != null) ? row.definition() : "";
		if (row.tableName() == null) {
			return name.map((known) -> new OpaqueObject(row.kind(), known, null, definition));
		}
		return this.namespaces.visibleTable(new Key(row.objectSchema(), row.tableName()))
			.map((table) -> new OpaqueObject(row.kind(), name.orElseThrow(), table, definition));
	}

}
