package org.migrationstarter.testing;

import java.util.Optional;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Hands each test class the database that it asks for by {@link OnDatabase}.
 */
class TestDatabaseExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(TestDatabaseExtension.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return engine(context).filter((engine) -> !engine.isExpected())
			.map((engine) -> ConditionEvaluationResult.disabled(engine.id() + " is left out by -Dtest.databases"))
			.orElseGet(() -> ConditionEvaluationResult.enabled("expected to run"));
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		engine(context)
			.ifPresent((engine) -> context.getStore(NAMESPACE).put(TestDatabase.class, TestDatabase.fresh(engine)));
	}

	private static Optional<Engine> engine(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getElement(), OnDatabase.class).map(OnDatabase::value);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == TestDatabase.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
	}

}
