package org.migrationstarter.migrate.autogenerate;

/**
 * No scratch database can be made that is like the actual one, so nothing can be tried.
 */
class ImitationException extends RuntimeException {

	ImitationException(String reason) {
		super(reason);
	}

}
