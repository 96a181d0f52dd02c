package org.migrationstarter.diff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The comparison of big schemas.
 */
class DiffSpeedTests implements SchemaNotation {

	private static final int TABLES = 1000;

	@Test
	void thousandTablesTakeLessThanFiftyMilliseconds() {
		Schema before = big();
		Schema after = changed(big());
		List<Duration> times = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			long start = System.nanoTime();
			SchemaDiff diff = SchemaDiff.between(before, after);
			times.add(Duration.ofNanos(System.nanoTime() - start));
			assertThat(diff.changes()).hasSizeGreaterThanOrEqualTo(TABLES / 100);
		}
		Duration best = times.stream().min(Duration::compareTo).orElseThrow();
		assertThat(best).as("the best of %s", times).isLessThan(Duration.ofMillis(50));
	}

	private Schema big() {
		List<Table> tables = new ArrayList<>();
		for (int i = 0; i < TABLES; i++) {
			TestTable table = table("table_" + i).id()
				.required("code", varchar(40))
				.column("amount", numeric(12, 2), (column) -> column.withDefaultValue("0"))
				.column("note", TEXT)
				.column("created", ColumnType.of("timestamp with time zone"))
				.column("owner_id", INTEGER)
				.unique("uq_" + i, "code")
				.index("ix_" + i, "created", "code")
				.check("ck_" + i, "amount >= 0");
			tables.add(((i > 0) ? table.foreignKey("fk_" + i, "owner_id", "table_" + (i / 2)) : table).build());
		}
		return new Schema(tables, List.of(), List.of(), List.of());
	}

	private Schema changed(Schema schema) {
		List<Table> tables = new ArrayList<>(schema.tables());
		for (int i = 0; i < tables.size(); i += 100) {
			Table table = tables.get(i);
			List<Column> columns = new ArrayList<>(table.columns());
			columns.add(Column.of("young", INTEGER, true));
			columns.removeIf((column) -> column.name().equals("note"));
			tables.set(i, table.withColumns(columns));
		}
		return schema.withTables(tables);
	}

}
