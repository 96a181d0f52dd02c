package org.migrationstarter.diagnostics;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Base class for what Flyway refuses.
 */
abstract class FlywayFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	@Override
	protected final @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
		return explains(cause) ? new FailureAnalysis(description(cause), action(cause), cause) : null;
	}

	/**
	 * Whether this analyzer knows the failure.
	 * @param failure what Flyway threw
	 * @return {@code true} if it does
	 */
	protected abstract boolean explains(FlywayException failure);

	/**
	 * Say what was found, and where.
	 * @param failure what Flyway threw
	 * @return the description
	 */
	protected abstract String description(FlywayException failure);

	/**
	 * Say what helps.
	 * @param failure what Flyway threw
	 * @return the exact property or command
	 */
	protected abstract String action(FlywayException failure);

}
