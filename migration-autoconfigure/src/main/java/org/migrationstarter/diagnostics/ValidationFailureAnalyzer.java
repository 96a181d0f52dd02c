package org.migrationstarter.diagnostics;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Says what to do when the migrations and the history contradict each other.
 */
class ValidationFailureAnalyzer extends FlywayFailureAnalyzer {

	@Override
	protected boolean explains(FlywayException failure) {
		return failure instanceof FlywayValidateException;
	}

	@Override
	protected String description(FlywayException failure) {
		return "The migrations do not fit the history of this database. " + withoutAdvertisement(failure);
	}

	private static String withoutAdvertisement(FlywayException failure) {
		String message = String.valueOf(failure.getMessage());
		int end = message.indexOf("\nNeed more flexibility");
		return (end >= 0) ? message.substring(0, end) : message;
	}

	@Override
	protected String action(FlywayException failure) {
		String message = String.valueOf(failure.getMessage());
		String actions = Arrays.stream(Contradiction.values())
			.filter((contradiction) -> message.contains(contradiction.words))
			.map((contradiction) -> contradiction.action)
			.distinct()
			.collect(Collectors.joining("\n"));
		return actions.isEmpty() ? "Compare them with 'migrations history -i', and mend what differs." : actions;
	}

	/**
	 * What Flyway can find. Its exception has one code for all, so the words of its
	 * messages have to tell them apart.
	 */
	private enum Contradiction {

		EDITED(" mismatch for migration",
				"A migration was edited after it was applied: take the edit back and write a new migration for it. "
						+ "If the edit changes nothing in the database, accept it with 'migrations repair'."),

		FAILED("Detected failed",
				"An earlier start was stopped by a migration, on a database that cannot roll back DDL: take back by hand "
						+ "what the script did up to the statement that failed and run 'migrations repair', or let 'migrations "
						+ "downgrade' take it back; then mend the script and start again."),

		GONE("Detected applied migration not resolved locally",
				"An applied migration is gone: bring its file back into the locations of spring.flyway.locations; it may be "
						+ "on another branch. If it was removed on purpose, set spring.flyway.ignore-migration-patterns=*:missing."),

		LATE("Detected resolved migration not applied",
				"A migration arrived after a higher version was applied that builds on it: give it a new version, higher than the current "
						+ "one, or apply it late with spring.flyway.out-of-order=true.");

		private final String words;

		private final String action;

		Contradiction(String words, String action) {
			this.words = words;
			this.action = action;
		}

	}

}
