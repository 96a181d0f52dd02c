package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.migrate.MigrationException;

/**
 * The connected database is not at head, so what it lacks cannot be told from what the
 * migrations lack.
 */
public class NotAtHeadException extends MigrationException {

	NotAtHeadException(String description, String remedy) {
		super(description, remedy + ", or compare the entities with the migrations instead: --against migrations");
	}

}
