package org.migrationstarter.benchmarks;

import java.sql.Connection;
import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.diff.SchemaDiff;
import org.migrationstarter.entity.EntityModel;
import org.migrationstarter.entity.EntitySchemaReader;
import org.migrationstarter.migrate.ComparisonOptions;
import org.migrationstarter.migrate.MissingTables;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the entities ask for, by way of a scratch schema on PostgreSQL.
 */
class DesiredSchemaBenchmark {

	private final DataSource dataSource = TestDatabase.fresh(Engine.POSTGRESQL_18).dataSource();

	private final Database database = Databases.all().of(this.dataSource);

	@Test
	void desiredSchemaOf1000Entities() {
		EntityModel model = ManyEntities.of(1000).capture(this.dataSource);
		Duration time = Stopwatch.median(() -> new EntitySchemaReader(this.database).read(model, this.dataSource));
		Stopwatch.report("desired schema of 1000 entities, PostgreSQL 18", "%d ms", time.toMillis());
		assertThat(time).isLessThanOrEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void wholeComparisonOf200Entities() {
		EntityModel model = ManyEntities.of(200).capture(this.dataSource);
		new MissingTables(model, this.dataSource, ComparisonOptions.defaults()).create();
		Duration time = Stopwatch.median(() -> {
			Schema desired = new EntitySchemaReader(this.database).read(model, this.dataSource).schema();
			try (Connection connection = this.dataSource.getConnection()) {
				Schema actual = this.database.reader().read(connection, SchemaSelection.defaultSchema());
				assertThat(SchemaDiff.between(actual, desired).changes()).isEmpty();
			}
		});
		Stopwatch.report("read, desired and difference of 200 entities, PostgreSQL 18", "%d ms", time.toMillis());
		assertThat(time).isLessThanOrEqualTo(Duration.ofSeconds(1));
	}

}
