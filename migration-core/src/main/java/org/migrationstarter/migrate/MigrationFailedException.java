package org.migrationstarter.migrate;

import org.migrationstarter.migrate.Progress.Item;

/**
 * A migration failed while it was applied or taken back. The message tells which
 * statement failed, what took effect and what did not.
 */
public class MigrationFailedException extends MigrationException {

	private final Item migration;

	MigrationFailedException(Item migration, String description, String action, Throwable cause) {
		super(description, action, cause);
		this.migration = migration;
	}

	/**
	 * Return what failed.
	 * @return the migration
	 */
	public Item migration() {
		return this.migration;
	}

}
