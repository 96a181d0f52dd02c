package org.migrationstarter.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.migrationstarter.revision.ActionableException;

/**
 * Says what the project itself refuses. It comes first, since it knows more than those
 * that look at the cause.
 */
class ActionableFailureAnalyzer extends AbstractFailureAnalyzer<ActionableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ActionableException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getAction(), cause);
	}

}
