package org.migrationstarter.diagnostics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DriverFailureAnalyzer}. The exceptions are worded as Hikari and Spring
 * Boot word them, since the drivers are there for the other tests.
 */
class DriverFailureAnalyzerTests {

	private final DriverFailureAnalyzer analyzer = new DriverFailureAnalyzer();

	@ParameterizedTest
	@CsvSource({ "org.postgresql.Driver, org.postgresql:postgresql",
			"com.mysql.cj.jdbc.Driver, com.mysql:mysql-connector-j",
			"org.mariadb.jdbc.Driver, org.mariadb.jdbc:mariadb-java-client", "org.h2.Driver, com.h2database:h2",
			"org.hsqldb.jdbc.JDBCDriver, org.hsqldb:hsqldb", "org.sqlite.JDBC, org.xerial:sqlite-jdbc" })
	void namesTheDependency(String driver, String dependency) {
		for (String words : new String[] { "Failed to load driver class ", "Cannot load driver class: " }) {
			RuntimeException failure = new IllegalStateException(new RuntimeException(words + driver));
			assertThat(this.analyzer.analyze(failure).getAction()).contains(dependency);
		}
	}

	@Test
	void leavesOtherFailuresToOthers() {
		assertThat(this.analyzer.analyze(new IllegalStateException("Something else"))).isNull();
	}

}
