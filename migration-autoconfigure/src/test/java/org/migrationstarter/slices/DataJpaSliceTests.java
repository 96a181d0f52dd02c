package org.migrationstarter.slices;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.context.TestPropertySource;

import org.migrationstarter.autoconfigure.Customer;
import org.migrationstarter.startup.StartupMode;
import org.migrationstarter.startup.StartupMode.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a test of repositories finds its tables, wherever they come from.
 */
class DataJpaSliceTests {

	@Nested
	@DataJpaTest
	@TestPropertySource(properties = "migrations.create-tables-on-start=true")
	class FromEntities {

		@Test
		void findsTheTables(@Autowired EntityManager entityManager, @Autowired StartupMode mode) {
			assertThat(mode.mode()).isEqualTo(Mode.CREATE_TABLES);
			assertThat(storedAndLoaded(entityManager).getName()).isEqualTo("Ada");
		}

	}

	@Nested
	@DataJpaTest
	@TestPropertySource(properties = "spring.flyway.locations=classpath:migrations/two")
	class FromMigrations {

		@Test
		void findsTheTables(@Autowired EntityManager entityManager, @Autowired StartupMode mode) {
			assertThat(mode.mode()).isEqualTo(Mode.MIGRATE);
			assertThat(storedAndLoaded(entityManager).getName()).isEqualTo("Ada");
		}

	}

	private static Customer storedAndLoaded(EntityManager entityManager) {
		Customer customer = new Customer("Ada");
		entityManager.persist(customer);
		entityManager.flush();
		entityManager.clear();
		return entityManager.find(Customer.class, customer.getId());
	}

}
