package org.migrationstarter.command;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Turns a start of the application into a command, if its first word is
 * {@code migrations}. The application's own configuration, data source and entities are
 * used, but nothing of it comes to life that the command does not need. What is mistyped
 * ends the process before the application starts.
 */
final class CommandRunListener implements SpringApplicationRunListener, Ordered {

	private final Optional<CommandArguments> arguments;

	private @Nullable CommandExecution execution;

	CommandRunListener(SpringApplication application, String[] arguments) {
		this.arguments = CommandArguments.of(arguments);
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		this.arguments.ifPresent((arguments) -> {
			CommandConsole console = bootstrapContext.getOrElseSupply(CommandConsole.class, CommandConsole::ofProcess);
			CommandExit exit = bootstrapContext.getOrElse(CommandExit.class, System::exit);
			this.execution = CommandExecution.parse(arguments, console, exit);
		});
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
			ConfigurableEnvironment environment) {
		if (this.execution != null) {
			CommandEnvironment.prepare(environment, this.arguments.orElseThrow(), this.execution.command());
		}
	}

	@Override
	public void contextLoaded(ConfigurableApplicationContext context) {
		if (this.execution != null) {
			CommandApplication.prepare(context, this.execution);
		}
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		if (this.execution != null) {
			this.execution.failed(context, exception);
		}
	}

}
