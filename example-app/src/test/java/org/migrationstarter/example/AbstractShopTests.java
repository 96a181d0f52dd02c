package org.migrationstarter.example;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.migrationstarter.testing.TestDatabase;

/**
 * What the shop does on every database.
 */
abstract class AbstractShopTests {

	private static final String MIGRATE = "--spring.profiles.active=default";

	private static final String CREATE_TABLES = "--spring.profiles.active=dev";

	private static final String FLYWAY = "$.contexts.shop.migrations.flyway";

	private TestDatabase database;

	AbstractShopTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void useANewDatabase() {
		this.database = TestDatabase.fresh(this.database.engine());
	}

	@ParameterizedTest
	@ValueSource(strings = { MIGRATE, CREATE_TABLES })
	void takesOrdersAndKeepsThemOverARestart(String mode) {
		try (RunningShop shop = RunningShop.startOn(this.database, mode)) {
			takesOrders(shop.http());
		}
		try (RunningShop shop = RunningShop.startOn(this.database, mode, "--spring.jpa.hibernate.ddl-auto=validate")) {
			get(shop.http(), "/orders/1").jsonPath("$.status").isEqualTo("PAID");
		}
	}

	@Test
	void showsTheMigrationsThatItApplied() {
		try (RunningShop shop = RunningShop.startOn(this.database, MIGRATE)) {
			get(shop.http(), "/actuator/migrations").jsonPath(FLYWAY + ".mode")
				.isEqualTo("MIGRATE")
				.jsonPath(FLYWAY + ".status")
				.isEqualTo("UP_TO_DATE")
				.jsonPath(FLYWAY + ".current")
				.isEqualTo("20261109110000")
				.jsonPath(FLYWAY + ".lastRun.applied")
				.isEqualTo(6)
				.jsonPath(FLYWAY + ".revisions[?(@.state == 'APPLIED' && @.reversible == true)].version")
				.isEqualTo(List.of("20260907090000", "20260921101500", "20261005083000", "20261012140000",
						"20261026091500", "20261109110000"));
			get(shop.http(), "/actuator/health").jsonPath("$.components.migrations.status")
				.isEqualTo("UP")
				.jsonPath("$.components.migrations.details.flyway.current")
				.isEqualTo("20261109110000");
			get(shop.http(), "/actuator/metrics/migrations.applied").jsonPath("$.measurements[0].value").isEqualTo(6.0);
		}
	}

	@Test
	void showsThatItsTablesComeFromTheEntities() {
		try (RunningShop shop = RunningShop.startOn(this.database, CREATE_TABLES)) {
			get(shop.http(), "/actuator/migrations").jsonPath(FLYWAY + ".mode").isEqualTo("CREATE_TABLES");
		}
	}

	private void takesOrders(RestTestClient http) {
		create(http, "/categories", """
				{"name": "Books", "slug": "books"}
				""");
		create(http, "/products", """
				{"sku": "B-1", "name": "A book", "price": 12.50, "category": "books"}
				""");
		create(http, "/customers", """
				{"email": "ada@example.org", "name": "Ada", "website": "https://example.org",
				 "addresses": [{"street": "1 Main Street", "postalCode": "10115", "city": "Berlin", "country": "DE"}]}
				""").jsonPath("$.addresses[0].city").isEqualTo("Berlin");
		create(http, "/orders", """
				{"customer": 1, "currency": "EUR", "lines": [{"sku": "B-1", "quantity": 3}]}
				""").jsonPath("$.total").isEqualTo(37.50);
		http.put()
			.uri("/orders/1/status")
			.contentType(MediaType.APPLICATION_JSON)
			.body("\"PAID\"")
			.exchange()
			.expectStatus()
			.isOk();
		get(http, "/orders/1").jsonPath("$.status").isEqualTo("PAID").jsonPath("$.lines[0].sku").isEqualTo("B-1");
	}

	private RestTestClient.BodyContentSpec get(RestTestClient http, String uri) {
		return http.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	private RestTestClient.BodyContentSpec create(RestTestClient http, String uri, String json) {
		return http.post()
			.uri(uri)
			.contentType(MediaType.APPLICATION_JSON)
			.body(json)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody();
	}

}
