package org.migrationstarter.command;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;

import org.migrationstarter.startup.StartupMode;
import org.migrationstarter.startup.StartupMode.Mode;

/**
 * Prepares an application to run a command instead of starting: as soon as its beans
 * could be made, the command runs, and the process ends before anything else begins.
 */
final class CommandApplication {

	private CommandApplication() {
	}

	static void prepare(ConfigurableApplicationContext context, CommandExecution execution) {
		ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
		beanFactory.registerSingleton("migrationsStartupMode",
				new StartupMode(Mode.COMMAND, "a migrations command runs"));
		beanFactory.registerSingleton("migrationsSleepingBeans",
				new SleepingBeans(execution.command(), context.getEnvironment()));
		// The usual one would start what has a life cycle of its own, even if it is lazy.
		beanFactory.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME,
				new Lifecycle(context, execution));
		if (execution.command().needsEntities()) {
			beanFactory.registerSingleton("migrationsEntityModels", new EntityModels());
		}
	}

	/**
	 * Runs the command where an application would come to life.
	 */
	private record Lifecycle(ConfigurableApplicationContext context,
			CommandExecution execution) implements LifecycleProcessor {

		@Override
		public void onRefresh() {
			this.execution.run(this.context);
		}

		@Override
		public void onClose() {
		}

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return false;
		}

	}

}
