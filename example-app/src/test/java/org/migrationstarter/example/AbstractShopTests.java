package org.migrationstarter.example;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.migrationstarter.testing.TestDatabase;

/**
 * What the shop does on every database.
 */
abstract class AbstractShopTests {

	private TestDatabase database;

	AbstractShopTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void useANewDatabase() {
		this.database = TestDatabase.fresh(this.database.engine());
	}

	@Test
	void takesOrdersOnceItsMigrationsAreApplied() {
		try (RunningShop shop = RunningShop.startOn(this.database)) {
			takesOrders(shop.http());
		}
	}

	@Test
	void keepsItsDataOverARestart() {
		try (RunningShop shop = RunningShop.startOn(this.database)) {
			takesOrders(shop.http());
		}
		try (RunningShop shop = RunningShop.startOn(this.database)) {
			shop.http().get().uri("/orders/1").exchange().expectBody().jsonPath("$.status").isEqualTo("PAID");
		}
	}

	@Test
	void findsItsEntitiesInTheMigratedTables() {
		try (RunningShop shop = RunningShop.startOn(this.database, "--spring.jpa.hibernate.ddl-auto=validate")) {
			shop.http().get().uri("/actuator/health").exchange().expectStatus().isOk();
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
		http.get()
			.uri("/orders/1")
			.exchange()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("PAID")
			.jsonPath("$.lines[0].sku")
			.isEqualTo("B-1");
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
