package org.migrationstarter.diagnostics;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnsupportedDatabaseFailureAnalyzer}. The exceptions are worded as
 * Flyway words them, since a database whose module is missing cannot be had together with
 * the module that the other tests need.
 */
class UnsupportedDatabaseFailureAnalyzerTests {

	private final UnsupportedDatabaseFailureAnalyzer analyzer = new UnsupportedDatabaseFailureAnalyzer();

	@ParameterizedTest
	@CsvSource({ "PostgreSQL 18.4, flyway-database-postgresql", "MySQL 8.0, flyway-mysql", "MariaDB 11.4, flyway-mysql",
			"HSQL Database Engine 2.7, flyway-database-hsqldb", "Oracle 19, flyway-database-oracle" })
	void namesTheModule(String database, String module) {
		FailureAnalysis analysis = this.analyzer.analyze(new FlywayException("Unsupported Database: " + database));
		assertThat(analysis.getDescription()).contains(database);
		assertThat(analysis.getAction()).contains("org.flywaydb:" + module);
	}

	@Test
	void saysHowToDoWithoutFlyway() {
		FailureAnalysis analysis = this.analyzer.analyze(new FlywayException("Unsupported Database: Acme 1.0"));
		assertThat(analysis.getAction()).contains("spring.flyway.enabled=false");
	}

	@Test
	void leavesOtherFailuresToOthers() {
		assertThat(this.analyzer.analyze(new FlywayException("Something else"))).isNull();
	}

}
