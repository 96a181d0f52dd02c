package org.migrationstarter.command;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.util.StringUtils;

import org.migrationstarter.database.ScratchDatabaseException;
import org.migrationstarter.database.UnwritableChangeException;
import org.migrationstarter.entity.ContradictingEntitiesException;
import org.migrationstarter.migrate.autogenerate.InvalidOptionException;
import org.migrationstarter.revision.ActionableException;
import org.migrationstarter.revision.InvalidGraphException;
import org.migrationstarter.revision.RevisionException;

/**
 * Why a command failed, told so that somebody can go on.
 *
 * @param description what was found
 * @param action what helps
 * @param exitCode what to tell the caller
 */
record CommandFailure(String description, @Nullable String action, ExitCode exitCode) {

	// Their messages say what helps.
	private static final List<Class<? extends RuntimeException>> TELLING = List.of(ScratchDatabaseException.class,
			UnwritableChangeException.class, ContradictingEntitiesException.class);

	static CommandFailure of(Throwable failure, @Nullable ConfigurableApplicationContext context) {
		if (failure instanceof CommandException exception) {
			return new CommandFailure(exception.getMessage(), exception.action(), exception.exitCode());
		}
		if (failure instanceof ActionableException exception) {
			return new CommandFailure(String.valueOf(exception.getMessage()), exception.getAction(),
					exitCode(exception));
		}
		if (failure instanceof InvalidOptionException) {
			return new CommandFailure(failure.getMessage() + ".", null, ExitCode.USAGE);
		}
		if (TELLING.stream().anyMatch((type) -> type.isInstance(failure))) {
			return new CommandFailure(failure.getMessage() + ".", null, ExitCode.ERROR);
		}
		FailureAnalysis analysis = analysis(failure, context);
		return (analysis != null) ? new CommandFailure(analysis.getDescription(), analysis.getAction(), ExitCode.ERROR)
				: new CommandFailure(message(failure), "Add --debug to see where this comes from.", ExitCode.ERROR);
	}

	// What names no revision was not asked for in a way that can be understood.
	private static ExitCode exitCode(ActionableException failure) {
		return (failure instanceof RevisionException && !(failure instanceof InvalidGraphException)) ? ExitCode.USAGE
				: ExitCode.ERROR;
	}

	// The same analyses as at the start of the application.
	private static @Nullable FailureAnalysis analysis(Throwable failure,
			@Nullable ConfigurableApplicationContext context) {
		ArgumentResolver arguments = (context != null)
				? ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
					.and(Environment.class, context.getEnvironment())
				: ArgumentResolver.none();
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader
			.forDefaultResourceLocation((context != null) ? context.getClassLoader() : null)
			.load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((message, cause) -> {
				// An analyzer that cannot be made knows nothing of this failure.
			}));
		for (FailureAnalyzer analyzer : analyzers) {
			FailureAnalysis analysis = analyzer.analyze(failure);
			if (analysis != null) {
				return analysis;
			}
		}
		return null;
	}

	private static String message(Throwable failure) {
		List<String> messages = new ArrayList<>();
		messages.add(ownMessage(failure));
		Throwable root = NestedExceptionUtils.getRootCause(failure);
		if (root != null && root.getMessage() != null && !messages.get(0).contains(root.getMessage())) {
			messages.add(root.getMessage());
		}
		return String.join(": ", messages);
	}

	private static String ownMessage(Throwable failure) {
		String name = failure.getClass().getSimpleName();
		return (failure.getMessage() != null) ? name + ": " + failure.getMessage() : name;
	}

	void print(CommandConsole console) {
		console.say(console.red("Error:") + " " + this.description);
		if (StringUtils.hasText(this.action)) {
			console.say("");
			console.say(this.action.strip());
		}
	}

}
