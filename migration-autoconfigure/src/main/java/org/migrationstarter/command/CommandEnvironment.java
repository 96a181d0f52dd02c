package org.migrationstarter.command;

import java.util.HashMap;
import java.util.Map;

import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Sets the environment up for a command: no web server, no banner, no bean before it is
 * needed. Options of the command are not properties.
 */
final class CommandEnvironment {

	// What goes wrong is told once, by the command.
	private static final Map<String, Object> QUIET = Map.of("logging.threshold.console", "warn",
			"logging.level.org.flywaydb", "off", "logging.level.org.springframework.context", "error");

	private CommandEnvironment() {
	}

	static void prepare(ConfigurableEnvironment environment, CommandArguments arguments, Subcommand command) {
		// The application's developer tools would start it a second time.
		System.setProperty("spring.devtools.restart.enabled", "false");
		MutablePropertySources sources = environment.getPropertySources();
		String commandLine = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;
		if (sources.contains(commandLine)) {
			sources.replace(commandLine,
					new SimpleCommandLinePropertySource(commandLine, arguments.springs().toArray(String[]::new)));
		}
		sources.addFirst(new MapPropertySource("migrationsCommand", properties(command)));
	}

	private static Map<String, Object> properties(Subcommand command) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("spring.main.web-application-type", "none");
		properties.put("spring.main.banner-mode", "off");
		properties.put("spring.main.log-startup-info", "false");
		properties.put("spring.main.lazy-initialization", "true");
		properties.put("spring.main.keep-alive", "false");
		properties.put("spring.jmx.enabled", "false");
		// A command needs few connections, and does not wait for more.
		properties.put("spring.datasource.hikari.minimum-idle", "0");
		if (!command.debug()) {
			properties.putAll(QUIET);
		}
		return properties;
	}

}
