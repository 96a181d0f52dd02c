package org.migrationstarter.migrate.autogenerate;

/**
 * The connected database is not at head, so what it lacks cannot be told from what the
 * migrations lack.
 */
public class NotAtHeadException extends RuntimeException {

	/**
	 * Say how far from head the database is.
	 * @param state what was found
	 * @param remedy what brings it to head
	 */
	public NotAtHeadException(String state, String remedy) {
		super(state + ". " + remedy + ", or compare the entities with the migrations instead: --against migrations");
	}

}
