package org.migrationstarter.slices;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a test of JDBC code finds the tables that migrations made.
 */
@JdbcTest
@TestPropertySource(properties = "spring.flyway.locations=classpath:migrations/two")
class JdbcSliceTests {

	@Test
	void findsTheTables(@Autowired JdbcClient jdbc) {
		assertThat(jdbc.sql("select count(*) from customer").query(Integer.class).single()).isZero();
	}

}
