package org.migrationstarter.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.CheckConstraint;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.GeneratedValue;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.QualifiedName;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;
import org.migrationstarter.schema.UniqueConstraint;

/**
 * Writes a table for a test in a few words.
 */
final class TestTable {

	private final Table table;

	private TestTable(Table table) {
		this.table = table;
	}

	static TestTable of(String name) {
		int dot = name.indexOf('.');
		QualifiedName qualified = (dot < 0) ? QualifiedName.of(name)
				: new QualifiedName(name.substring(0, dot), name.substring(dot + 1));
		return new TestTable(
				new Table(qualified, List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null));
	}

	TestTable column(Column column) {
		List<Column> columns = new ArrayList<>(this.table.columns());
		columns.add(column);
		return new TestTable(this.table.withColumns(columns));
	}

	TestTable column(String name, ColumnType type) {
		return column(Column.of(name, type, true));
	}

	TestTable column(String name, ColumnType type, UnaryOperator<Column> change) {
		return column(change.apply(Column.of(name, type, true)));
	}

	TestTable required(String name, ColumnType type) {
		return column(Column.of(name, type, false));
	}

	TestTable computed(String name, ColumnType type, String expression) {
		return column(name, type, (column) -> column.withGenerated(new GeneratedValue(expression, true)));
	}

	TestTable id() {
		return required("id", ColumnType.of("integer")).primaryKey("id");
	}

	TestTable primaryKey(String... columns) {
		return with(new PrimaryKey(ObjectName.generated(""), List.of(columns)));
	}

	TestTable unique(@Nullable String name, String... columns) {
		return with(new UniqueConstraint(name(name), List.of(columns), false, Deferrability.NOT_DEFERRABLE));
	}

	TestTable index(@Nullable String name, String... columns) {
		return with(SchemaNotation.index(name, List.of(columns).stream().map(IndexKey::column).toList(), false, null));
	}

	TestTable uniqueIndex(@Nullable String name, String... columns) {
		return with(SchemaNotation.index(name, List.of(columns).stream().map(IndexKey::column).toList(), true, null));
	}

	TestTable check(@Nullable String name, String expression) {
		return with(new CheckConstraint(name(name), expression));
	}

	TestTable foreignKey(@Nullable String name, String column, String target) {
		return with(SchemaNotation.foreignKey(name, List.of(column), target, List.of("id")));
	}

	TestTable with(TableObject object) {
		return new TestTable(this.table.with(object));
	}

	TestTable comment(String comment) {
		return new TestTable(this.table.withComment(comment));
	}

	TestTable options(String options) {
		return new TestTable(this.table.withOptions(options));
	}

	Table build() {
		return this.table;
	}

	static ObjectName name(@Nullable String name) {
		return (name != null) ? ObjectName.of(name) : ObjectName.generated("");
	}

}
