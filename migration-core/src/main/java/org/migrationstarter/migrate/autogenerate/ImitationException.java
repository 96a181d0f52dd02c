package org.migrationstarter.migrate.autogenerate;

import org.jspecify.annotations.Nullable;

/**
 * No scratch database can be made that is like the actual one, so nothing can be tried.
 */
class ImitationException extends RuntimeException {

	ImitationException(String reason, @Nullable Throwable cause) {
		super(reason, cause);
	}

}
