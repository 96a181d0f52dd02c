package org.migrationstarter.startup;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.migrationstarter.migrate.Progress;

/**
 * Logs what is said while a start applies migrations.
 */
final class LoggedProgress implements Progress {

	private static final Log logger = LogFactory.getLog(LoggedProgress.class);

	@Override
	public void said(String line) {
		logger.info("Migrations: " + line);
	}

}
