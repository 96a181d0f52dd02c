package org.migrationstarter.diagnostics;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/**
 * Says how to take over a database that has tables but no history.
 */
class NonEmptySchemaFailureAnalyzer extends FlywayFailureAnalyzer {

	@Override
	protected boolean explains(FlywayException failure) {
		return failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
	}

	@Override
	protected String description(FlywayException failure) {
		return "The database has tables but no history of migrations, so it is not known which migrations it needs. "
				+ withoutAdvice(String.valueOf(failure.getMessage()));
	}

	// Flyway's advice would take the database for one that has all migrations.
	private static String withoutAdvice(String message) {
		int end = message.indexOf(" Use baseline()");
		return (end >= 0) ? message.substring(0, end) : message;
	}

	@Override
	protected String action(FlywayException failure) {
		return """
				If another tool or Hibernate made these tables, and the first migrations describe them: run \
				'migrations stamp <the last version they already have> --verify'.
				If the tables came from migrations.create-tables-on-start in development: run 'migrations reset', or \
				'migrations stamp head --verify' to keep the rows.
				If this is the wrong database: correct spring.datasource.url.""";
	}

}
