package org.migrationstarter.migrate.autogenerate;

import org.junit.jupiter.api.Test;

import org.migrationstarter.entity.model.Model;
import org.migrationstarter.migrate.autogenerate.Autogeneration.Generated;
import org.migrationstarter.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is special to PostgreSQL.
 */
abstract class AbstractPostgreSqlAutogenerateTests extends AbstractAutogenerateTests {

	AbstractPostgreSqlAutogenerateTests(TestDatabase database) {
		super(database);
	}

	@Test
	void createsNamedEnumTypesWithTheirCasts() {
		Generated generated = thereAndBackAndThere(AutogenerateOptions.defaults(), Model.classes(Model.NAMED_ENUMS));
		assertThat(generated.migrations().get(0).upgrade()).contains("create type", "create cast");
	}

	@Test
	void createsSchemas() {
		Generated generated = project().migrate(AutogenerateOptions.defaults(), Model.classes(Model.SCHEMAS));
		assertThat(generated.proof().complete()).isTrue();
	}

	@Test
	void buildsIndexesConcurrentlyInAMigrationOfTheirOwn() {
		project().migrate(Shop.Customer.class);
		Generated generated = thereAndBackAndThere(AutogenerateOptions.defaults().withConcurrentIndexes(),
				Shop.CustomerWithCity.class);
		assertThat(generated.migrations()).hasSize(2);
		GeneratedMigration indexes = generated.migrations().get(1);
		assertThat(indexes.transactional()).isFalse();
		assertThat(indexes.upgrade()).contains("create index concurrently ix_customer_city on customer (city);");
		assertThat(indexes.downgrade()).contains("drop index concurrently ix_customer_city;");
	}

	@Test
	void buildsIndexesOfNewTablesTogetherWithThem() {
		Generated generated = project().migrate(AutogenerateOptions.defaults().withConcurrentIndexes(),
				Shop.CustomerWithCity.class);
		assertThat(generated.migrations()).hasSize(1);
	}

	@Test
	void replaysMigrationsThatBuildIndexesConcurrently() {
		project().migrate(Shop.Customer.class);
		project().migrate(AutogenerateOptions.defaults().withConcurrentIndexes(), Shop.CustomerWithCity.class);
		assertThat(project().autogenerate(AutogenerateOptions.defaults().against(Against.MIGRATIONS),
				Shop.CustomerWithCity.class))
			.isInstanceOf(Autogeneration.NoChanges.class);
	}

	@Test
	void triesNothingWhereTheDatabaseCannotBeImitated() {
		project().migrate(Shop.Customer.class);
		project().jdbc().execute("create domain mail_address as varchar(200)");
		project().jdbc().execute("create table legacy (id bigint primary key, mail mail_address)");
		Generated generated = project().migrate(Shop.CustomerWithCity.class);
		assertThat(generated.proof().upgrade()).isFalse();
		assertThat(generated.proof().doubts().get(0)).startsWith("Nothing was tried.");
		assertThat(generated.migrations().get(0).downgrade()).contains("drop index ix_customer_city");
	}

	@Test
	void imitatesByTheMigrationsWhatNoChangeCanMake() {
		project().write("""
				create domain mail_address as varchar(200);
				create table legacy (id bigint primary key, mail mail_address);
				""", true);
		project().flyway().migrate();
		assertThat(project().migrate(Shop.Customer.class).proof().complete()).isTrue();
	}

}
