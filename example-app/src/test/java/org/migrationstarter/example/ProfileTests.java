package org.migrationstarter.example;

import org.junit.jupiter.api.Test;

import org.migrationstarter.testing.Engine;
import org.migrationstarter.testing.TestDatabase;

class ProfileTests {

	@Test
	void startsOnAnEmbeddedDatabaseWithoutAnySetting() {
		try (RunningShop shop = RunningShop.start()) {
			shop.http()
				.get()
				.uri("/actuator/health")
				.exchange()
				.expectBody()
				.jsonPath("$.components.db.details.database")
				.isEqualTo("H2");
		}
	}

	@Test
	void startsOnThePostgreSqlServerThatTheEnvironmentNames() {
		TestDatabase database = TestDatabase.fresh(Engine.POSTGRESQL_18);
		String[] url = database.url().split("[:/]+");
		try (RunningShop shop = RunningShop.start("--spring.profiles.active=postgresql", "--POSTGRES_HOST=" + url[2],
				"--POSTGRES_PORT=" + url[3], "--POSTGRES_DB=" + url[4], "--POSTGRES_USER=" + database.user(),
				"--POSTGRES_PASSWORD=" + database.password())) {
			shop.http()
				.get()
				.uri("/actuator/health")
				.exchange()
				.expectBody()
				.jsonPath("$.components.db.details.database")
				.isEqualTo("PostgreSQL");
		}
	}

}
