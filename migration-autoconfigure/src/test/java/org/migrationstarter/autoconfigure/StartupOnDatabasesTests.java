package org.migrationstarter.autoconfigure;

import java.sql.Connection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.Databases;
import org.migrationstarter.database.SchemaSelection;
import org.migrationstarter.migrate.MigrationStatus.Summary;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.startup.MigrationUnit;
import org.migrationstarter.startup.MigrationUnits;
import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start does on each database: both modes, each started twice.
 */
class StartupOnDatabasesTests {

	private TestDatabase database;

	@ParameterizedTest
	@EnumSource
	void createsTablesOnceThenChangesNothing(Engine engine) {
		this.database = TestDatabase.fresh(engine);
		ApplicationContextRunner runner = runner().withPropertyValues("migrations.create-tables-on-start=true");
		runner.run((context) -> {
			assertThat(context).hasNotFailed();
			context.getBean(JdbcTemplate.class).update("insert into customer (name) values ('Ada')");
		});
		Schema created = schema();
		assertThat(created.tables()).hasSize(1);
		runner.run((context) -> assertThat(
				context.getBean(JdbcTemplate.class).queryForList("select name from customer", String.class))
			.containsExactly("Ada"));
		assertThat(schema()).isEqualTo(created);
	}

	@ParameterizedTest
	@EnumSource
	void appliesMigrationsOnceThenNothing(Engine engine) {
		this.database = TestDatabase.fresh(engine);
		ApplicationContextRunner runner = runner()
			.withPropertyValues("spring.flyway.locations=classpath:migrations/portable");
		runner.run((context) -> {
			assertThat(context).hasNotFailed();
			MigrationUnit unit = unit(context.getBean(MigrationUnits.class));
			assertThat(unit.lastRun().orElseThrow().applied()).hasSize(2);
			assertThat(unit.status().summary()).isEqualTo(Summary.UP_TO_DATE);
			assertThat(unit.status().revisions())
				.allSatisfy((revision) -> assertThat(revision.installedOn()).isNotNull());
		});
		Schema migrated = schema();
		runner
			.run((context) -> assertThat(unit(context.getBean(MigrationUnits.class)).lastRun().orElseThrow().applied())
				.isEmpty());
		assertThat(schema()).isEqualTo(migrated);
	}

	private static MigrationUnit unit(MigrationUnits units) {
		return units.all().get(0);
	}

	private ApplicationContextRunner runner() {
		return Applications.withEntities()
			.withPropertyValues("spring.datasource.url=" + this.database.url(),
					"spring.datasource.username=" + this.database.user(),
					"spring.datasource.password=" + this.database.password());
	}

	private Schema schema() {
		Database kind = Databases.all().of(this.database.dataSource());
		return new JdbcTemplate(this.database.dataSource())
			.execute((Connection connection) -> kind.reader().read(connection, SchemaSelection.defaultSchema()));
	}

}
