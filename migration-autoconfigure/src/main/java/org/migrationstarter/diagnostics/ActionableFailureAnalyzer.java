package org.migrationstarter.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.migrationstarter.revision.ActionableException;

/**
 * Says what the project itself refuses.
 */
class ActionableFailureAnalyzer extends AbstractFailureAnalyzer<ActionableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ActionableException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getAction(), cause);
	}

}
