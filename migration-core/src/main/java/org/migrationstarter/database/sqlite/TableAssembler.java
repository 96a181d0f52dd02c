package org.migrationstarter.database.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.database.sqlite.CreateTable.ColumnText;
import org.migrationstarter.database.sqlite.SqliteCatalogue.ColumnRow;
import org.migrationstarter.database.sqlite.SqliteCatalogue.IndexKeyRow;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.Identity;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.SequenceOptions;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Makes a table of its rows.
 */
final class TableAssembler {

	private final TableRows rows;

	private final List<String> primaryKey;

	TableAssembler(TableRows rows) {
		this.rows = rows;
		this.primaryKey = rows.primaryKeyColumns();
	}

	Table table(QualifiedName name, List<ForeignKey> foreignKeys) {
		return new Table(name, this.rows.columns().stream().map(this::column).toList(), primaryKey(), foreignKeys,
				this.rows.indexes("u").stream().filter(this::isPlain).map(this::uniqueConstraint).toList(),
				this.rows.indexes("c").stream().map(this::index).toList(), this.rows.definition().checkConstraints(),
				null, options());
	}

	/**
	 * Return the keys that a snapshot cannot represent, since they have an order or a
	 * collation of their own.
	 * @return each key as a constraint
	 */
	List<String> specialKeys() {
		List<String> keys = new ArrayList<>();
		this.rows.indexes("u")
			.stream()
			.filter((key) -> !isPlain(key))
			.forEach((key) -> keys.add("unique " + spell(key)));
		this.rows.indexes("pk")
			.stream()
			.filter((key) -> !isPlain(key))
			.forEach((key) -> keys.add("primary key " + spell(key)));
		return keys;
	}

	private boolean isPlain(List<IndexKeyRow> keys) {
		return keys.stream().noneMatch((key) -> key.descending() || !this.rows.isCollatedLikeItsColumn(key));
	}

	private static String spell(List<IndexKeyRow> keys) {
		return keys.stream()
			.map((key) -> key.column() + " collate " + key.collation() + (key.descending() ? " desc" : ""))
			.toList()
			.toString();
	}

	private Column column(ColumnRow row) {
		ColumnText text = this.rows.text(row.name());
		boolean onlyKey = this.primaryKey.equals(List.of(row.name()));
		boolean rowNumber = onlyKey && SqliteTypes.isRowNumber(row.type());
		ColumnType type = onlyKey ? SqliteTypes.ofKey(row.type()) : SqliteTypes.of(row.type());
		Identity identity = text.autoincrement() ? new Identity(Identity.Style.AUTOINCREMENT, SequenceOptions.DEFAULT)
				: null;
		String value = (row.defaultValue() != null) ? SqliteExpressions.spellDefault(row.defaultValue()) : null;
		return new Column(row.name(), type, !row.notNull() && !rowNumber, value, identity, generated(row, text),
				text.collation(), null);
	}

	private static @Nullable GeneratedValue generated(ColumnRow row, ColumnText text) {
		return row.generated() ? new GeneratedValue(Objects.requireNonNull(text.generated(),
				() -> "The statement of table " + row.table().name() + " does not say how to compute " + row.name()),
				row.stored()) : null;
	}

	private @Nullable PrimaryKey primaryKey() {
		return this.primaryKey.isEmpty() ? null : new PrimaryKey(keyName(true, this.primaryKey, ""), this.primaryKey);
	}

	private UniqueConstraint uniqueConstraint(List<IndexKeyRow> keys) {
		List<String> columns = keys.stream().map((key) -> Objects.requireNonNull(key.column())).toList();
		return new UniqueConstraint(keyName(false, columns, keys.get(0).index()), columns, false,
				Deferrability.NOT_DEFERRABLE);
	}

	private ObjectName keyName(boolean primary, List<String> columns, String generated) {
		return this.rows.definition()
			.keyName(primary, columns)
			.map(ObjectName::of)
			.orElseGet(() -> ObjectName.generated(generated));
	}

	private Index index(List<IndexKeyRow> keys) {
		IndexKeyRow first = keys.get(0);
		CreateIndex definition = Objects.requireNonNull(this.rows.indexDefinitions().get(first.index()));
		return new Index(ObjectName.of(first.index()), keys.stream().map((key) -> key(key, definition)).toList(),
				first.unique(), false, definition.predicate(), List.of(), null, null);
	}

	private IndexKey key(IndexKeyRow row, CreateIndex definition) {
		String text = row.expression() ? definition.expressions().get(row.position())
				: Objects.requireNonNull(row.column());
		String collation = this.rows.isCollatedLikeItsColumn(row) ? null : row.collation().toLowerCase(Locale.ROOT);
		return new IndexKey(text, row.expression(), row.descending(), null, null, collation);
	}

	private @Nullable String options() {
		if (!this.rows.row().strict()) {
			return this.rows.row().withoutRowid() ? "without rowid" : null;
		}
		return this.rows.row().withoutRowid() ? "strict, without rowid" : "strict";
	}

}
