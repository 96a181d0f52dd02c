package org.migrationstarter.diagnostics;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/**
 * Says what to do about two migrations with one version.
 */
class DuplicateVersionFailureAnalyzer extends FlywayFailureAnalyzer {

	@Override
	protected boolean explains(FlywayException failure) {
		return failure.getErrorCode() == CoreErrorCode.DUPLICATE_VERSIONED_MIGRATION;
	}

	@Override
	protected String description(FlywayException failure) {
		return "Two migrations have the same version. " + failure.getMessage();
	}

	@Override
	protected String action(FlywayException failure) {
		return "Give the one that no database has applied yet a new version: rename its file, and its U script with it. "
				+ "If both are copies of one migration, clean the build folder (a renamed file may still be in it).";
	}

}
