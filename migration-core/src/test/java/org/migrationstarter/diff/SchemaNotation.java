package org.migrationstarter.diff;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Deferrability;
import org.migrationstarter.schema.ForeignKey;
import org.migrationstarter.schema.Index;
import org.migrationstarter.schema.IndexKey;
import org.migrationstarter.schema.ReferentialAction;
import org.migrationstarter.schema.Schema;

/**
 * The words in which tests write schemas.
 */
interface SchemaNotation {

	ColumnType INTEGER = ColumnType.of("integer");

	ColumnType BIGINT = ColumnType.of("bigint");

	ColumnType TEXT = ColumnType.of("text");

	default TestTable table(String name) {
		return TestTable.of(name);
	}

	default Schema schema(TestTable... tables) {
		return new Schema(Arrays.stream(tables).map(TestTable::build).toList(), List.of(), List.of(), List.of());
	}

	default ColumnType varchar(int length) {
		return ColumnType.of("varchar", length);
	}

	default ColumnType numeric(int precision, int scale) {
		return ColumnType.of("numeric", precision, scale);
	}

	default List<String> describe(List<Change> changes) {
		return changes.stream().map(Change::describe).toList();
	}

	static Index index(@Nullable String name, List<IndexKey> keys, boolean unique, @Nullable String predicate) {
		return new Index(TestTable.name(name), keys, unique, false, predicate, List.of(), null, null);
	}

	static ForeignKey foreignKey(@Nullable String name, List<String> columns, String target,
			List<String> targetColumns) {
		return new ForeignKey(TestTable.name(name), columns, TestTable.of(target).build().name(), targetColumns,
				ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE);
	}

}
