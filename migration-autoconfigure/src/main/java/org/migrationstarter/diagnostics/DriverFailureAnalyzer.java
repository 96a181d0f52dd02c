package org.migrationstarter.diagnostics;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Names the JDBC driver that was forgotten.
 */
class DriverFailureAnalyzer implements FailureAnalyzer {

	// The words of Hikari and of Spring Boot.
	private static final Pattern MESSAGE = Pattern.compile("(?:Failed to load|Cannot load) driver class:? ([\\w.]+)");

	private static final Map<String, String> DEPENDENCIES = Map.of("org.postgresql", "org.postgresql:postgresql",
			"com.mysql", "com.mysql:mysql-connector-j", "org.mariadb", "org.mariadb.jdbc:mariadb-java-client", "org.h2",
			"com.h2database:h2", "org.hsqldb", "org.hsqldb:hsqldb", "org.sqlite", "org.xerial:sqlite-jdbc");

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			Matcher message = MESSAGE.matcher(String.valueOf(cause.getMessage()));
			if (message.lookingAt()) {
				return new FailureAnalysis("The JDBC driver " + message.group(1) + " is not on the classpath.",
						action(message.group(1)), cause);
			}
		}
		return null;
	}

	private static String action(String driver) {
		return DEPENDENCIES.entrySet()
			.stream()
			.filter((entry) -> driver.startsWith(entry.getKey() + "."))
			.map((entry) -> "Add the dependency " + entry.getValue() + " with the scope runtime, or correct "
					+ "spring.datasource.url.")
			.findFirst()
			.orElse("Add the dependency that has it, or correct spring.datasource.url.");
	}

}
