package org.migrationstarter.benchmarks;

import java.sql.Connection;
import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.entity.EntityModel;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.MissingTables;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading 1000 tables of ten columns with keys and indexes.
 */
class SchemaReaderBenchmark {

	private final ManyEntities entities = ManyEntities.of(1000);

	@Test
	void postgreSqlBesideHibernatesGroupedExtraction() throws Exception {
		DataSource dataSource = filled(Engine.POSTGRESQL_18);
		Database database = Databases.all().of(dataSource);
		HibernateUpdate hibernate = HibernateUpdate.of(this.entities, dataSource);
		try (Connection connection = dataSource.getConnection()) {
			Duration[] times = Stopwatch
				.medians(() -> database.reader().read(connection, SchemaSelection.defaultSchema()), hibernate::script);
			double ratio = Stopwatch.ratio(times[0], times[1]);
			Stopwatch.report("read 1000 tables, PostgreSQL 18",
					"%d ms; Hibernate's update by grouped extraction %d ms; ratio %.2f", times[0].toMillis(),
					times[1].toMillis(), ratio);
			assertThat(ratio).isLessThanOrEqualTo(0.4);
		}
	}

	@Test
	void mariaDb() throws Exception {
		DataSource dataSource = filled(Engine.MARIADB);
		Database database = Databases.all().of(dataSource);
		try (Connection connection = dataSource.getConnection()) {
			Duration time = Stopwatch.median(() -> database.reader().read(connection, SchemaSelection.defaultSchema()));
			Stopwatch.report("read 1000 tables, MariaDB", "%d ms", time.toMillis());
			assertThat(time).isLessThanOrEqualTo(Duration.ofSeconds(1));
		}
	}

	@Test
	void memory() throws Exception {
		DataSource dataSource = filled(Engine.POSTGRESQL_18);
		Database database = Databases.all().of(dataSource);
		try (Connection connection = dataSource.getConnection()) {
			Schema[] kept = new Schema[5];
			kept[0] = database.reader().read(connection, SchemaSelection.defaultSchema());
			long before = usedMemory();
			for (int i = 1; i < kept.length; i++) {
				kept[i] = database.reader().read(connection, SchemaSelection.defaultSchema());
			}
			long each = (usedMemory() - before) / (kept.length - 1);
			Stopwatch.report("snapshot of 1000 tables", "%.1f MB", each / 1e6);
			assertThat(kept[4].tables()).hasSize(1000);
			assertThat(each).isLessThanOrEqualTo(20_000_000);
		}
	}

	private DataSource filled(Engine engine) {
		DataSource dataSource = TestDatabase.fresh(engine).dataSource();
		EntityModel model = this.entities.capture(dataSource);
		assertThat(new MissingTables(model, dataSource, ComparisonOptions.defaults()).create().created()).hasSize(1000);
		return dataSource;
	}

	private static long usedMemory() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
