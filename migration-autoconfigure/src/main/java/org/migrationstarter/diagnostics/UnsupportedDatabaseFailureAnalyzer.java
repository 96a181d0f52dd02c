package org.migrationstarter.diagnostics;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.flywaydb.core.api.FlywayException;

/**
 * Names the module that Flyway needs for a database.
 */
class UnsupportedDatabaseFailureAnalyzer extends FlywayFailureAnalyzer {

	private static final String MESSAGE = "Unsupported Database: ";

	private static final Map<String, String> MODULES = Map.of("postgresql", "flyway-database-postgresql", "mysql",
			"flyway-mysql", "mariadb", "flyway-mysql", "hsql", "flyway-database-hsqldb", "oracle",
			"flyway-database-oracle", "sql server", "flyway-sqlserver", "db2", "flyway-database-db2", "derby",
			"flyway-database-derby");

	@Override
	protected boolean explains(FlywayException failure) {
		return String.valueOf(failure.getMessage()).startsWith(MESSAGE);
	}

	@Override
	protected String description(FlywayException failure) {
		return "Flyway does not know the database " + product(failure) + ": a module of it is missing.";
	}

	@Override
	protected String action(FlywayException failure) {
		return module(product(failure))
			.map((module) -> "Add the dependency org.flywaydb:" + module
					+ " (migration-starter brings it, unless it is excluded).")
			.orElse("Add Flyway's module for this database, or set migrations.enabled=false and "
					+ "spring.flyway.enabled=false if its schema is looked after elsewhere.");
	}

	private static String product(FlywayException failure) {
		return String.valueOf(failure.getMessage()).substring(MESSAGE.length()).strip();
	}

	private static Optional<String> module(String product) {
		String name = product.toLowerCase(Locale.ROOT);
		return MODULES.entrySet()
			.stream()
			.filter((entry) -> name.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst();
	}

}
