package org.migrationstarter.benchmarks;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.MissingTables;
import org.migrationstarter.schema.Column;
import org.migrationstarter.schema.ColumnType;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The difference between two snapshots of 1000 tables, of which one in a hundred changed.
 */
class SchemaDiffBenchmark {

	@Test
	void differenceOf1000Tables() throws Exception {
		DataSource dataSource = TestDatabase.fresh(Engine.H2).dataSource();
		new MissingTables(ManyEntities.of(1000).capture(dataSource), dataSource, ComparisonOptions.defaults()).create();
		Database database = Databases.all().of(dataSource);
		try (Connection connection = dataSource.getConnection()) {
			Schema actual = database.reader().read(connection, SchemaSelection.defaultSchema());
			Schema desired = changed(actual);
			assertThat(SchemaDiff.between(actual, desired).changes()).hasSize(20);
			Duration time = Stopwatch.median(() -> SchemaDiff.between(actual, desired));
			Stopwatch.report("difference of 1000 tables, 1 % changed", "%.1f ms", time.toNanos() / 1e6);
			assertThat(time).isLessThanOrEqualTo(Duration.ofMillis(50));
		}
	}

	private static Schema changed(Schema schema) {
		List<Table> tables = new ArrayList<>(schema.tables());
		for (int i = 0; i < tables.size(); i += 100) {
			Table table = tables.get(i);
			List<Column> columns = new ArrayList<>(table.columns());
			int last = columns.size() - 1;
			columns.set(last, columns.get(last).withNullable(!columns.get(last).nullable()));
			columns.add(Column.of("ADDED", ColumnType.of("bigint"), true));
			tables.set(i, table.withColumns(columns));
		}
		return new Schema(tables, schema.sequences(), schema.enumTypes(), schema.opaqueObjects());
	}

}
