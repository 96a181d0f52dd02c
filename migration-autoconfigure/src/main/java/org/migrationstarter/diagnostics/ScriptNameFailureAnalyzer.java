package org.migrationstarter.diagnostics;

import org.flywaydb.core.api.FlywayException;

/**
 * Says how a script has to be called.
 */
class ScriptNameFailureAnalyzer extends FlywayFailureAnalyzer {

	@Override
	protected boolean explains(FlywayException failure) {
		return String.valueOf(failure.getMessage()).startsWith("Invalid SQL filenames found");
	}

	@Override
	protected String description(FlywayException failure) {
		return "A script beside the migrations would never be run, because of its name. " + failure.getMessage();
	}

	@Override
	protected String action(FlywayException failure) {
		return "Rename it: V<version>__<description>.sql for a migration, U<version>__<description>.sql for its downgrade, "
				+ "R__<description>.sql for a repeatable one. If it is meant to lie there, move it elsewhere or set "
				+ "spring.flyway.validate-migration-naming=false.";
	}

}
