package org.migrationstarter.diagnostics;

import java.sql.SQLException;
import java.util.regex.Pattern;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.util.StringUtils;

/**
 * Says that the database cannot be reached, and which properties say where it is.
 */
class ConnectionFailureAnalyzer implements FailureAnalyzer {

	private static final String LOCKED = "Another process has the file of the database open, such as the running application: "
			+ "stop it and try again. H2 lets several processes in with ;AUTO_SERVER=TRUE at the end of the URL.";

	// The words of H2 and of HSQLDB.
	private static final Pattern LOCKED_FILE = Pattern
		.compile("file is locked|may be already in use|lock acquisition failure");

	private final Environment environment;

	ConnectionFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotGetJdbcConnectionException || isFlywayWithoutConnection(cause)) {
				return new FailureAnalysis(description(cause), isLocked(cause) ? LOCKED : action(), cause);
			}
		}
		return null;
	}

	private static boolean isFlywayWithoutConnection(Throwable cause) {
		return cause instanceof FlywayException && cause.getCause() instanceof SQLException
				&& String.valueOf(cause.getMessage()).startsWith("Unable to obtain connection");
	}

	private static boolean isLocked(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (LOCKED_FILE.matcher(String.valueOf(cause.getMessage())).find()) {
				return true;
			}
		}
		return false;
	}

	private static String description(Throwable cause) {
		return "No connection to the database can be had, so its schema cannot be brought up to date: "
				+ NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
	}

	private String action() {
		String prefix = StringUtils.hasText(this.environment.getProperty("spring.flyway.url")) ? "spring.flyway"
				: "spring.datasource";
		return "Check that the database runs and accepts connections, and that %1$s.url, %1$s.username and %1$s.password are right. If all connections of the pool are in use while the application starts, raise spring.datasource.hikari.maximum-pool-size."
			.formatted(prefix)
			.replace("spring.flyway.username", "spring.flyway.user");
	}

}
