package org.migrationstarter.slices;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.context.TestPropertySource;

import org.migrationstarter.autoconfigure.Customer;
import org.migrationstarter.startup.StartupMode;
import org.migrationstarter.startup.StartupMode.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a test of repositories finds the tables that migrations made.
 */
@DataJpaTest
@TestPropertySource(properties = "spring.flyway.locations=classpath:migrations/two")
class DataJpaSliceFromMigrationsTests {

	@Test
	void findsTheTables(@Autowired EntityManager entityManager, @Autowired StartupMode mode) {
		Customer customer = new Customer("Ada");
		entityManager.persist(customer);
		entityManager.flush();
		entityManager.clear();
		assertThat(entityManager.find(Customer.class, customer.getId()).getName()).isEqualTo("Ada");
		assertThat(mode.mode()).isEqualTo(Mode.MIGRATE);
	}

}
