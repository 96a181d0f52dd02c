package org.migrationstarter.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.migrationstarter.startup.MigrationsStartupException;

/**
 * Says what the starter itself refuses.
 */
class MigrationsStartupFailureAnalyzer extends AbstractFailureAnalyzer<MigrationsStartupException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationsStartupException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getAction(), cause);
	}

}
