package org.migrationstarter.startup;

/**
 * Where the tables come from, and why.
 *
 * @param mode where they come from
 * @param reason why, as the end of a sentence that begins with "because"
 */
public record StartupMode(Mode mode, String reason) {

	/**
	 * Whether the tables are created from the entities.
	 * @return {@code true} for {@link Mode#CREATE_TABLES}
	 */
	public boolean createsTables() {
		return this.mode == Mode.CREATE_TABLES;
	}

	/**
	 * Whether the application does not start, but runs a command.
	 * @return {@code true} for {@link Mode#COMMAND}
	 */
	public boolean runsCommand() {
		return this.mode == Mode.COMMAND;
	}

	/**
	 * The places that tables can come from.
	 */
	public enum Mode {

		/**
		 * From the entities: missing tables are created, nothing is altered or dropped.
		 */
		CREATE_TABLES,

		/** From versioned migrations: the pending ones are applied. */
		MIGRATE,

		/** Nothing happens by itself: a command does what it was asked for. */
		COMMAND

	}

}
