package org.migrationstarter.database.mysql;

import org.migrationstarter.database.HistorySyntax;

/**
 * The history table on MySQL and MariaDB.
 */
public final class MySqlHistory {

	/** How it is written. */
	public static final HistorySyntax SYNTAX = new HistorySyntax("`", "substring_index(user(), '@', 1)", "true", true,
			"use %s", """
					CREATE TABLE %1$s (
					    `installed_rank` INT NOT NULL,
					    `version` VARCHAR(50),
					    `description` VARCHAR(200) NOT NULL,
					    `type` VARCHAR(20) NOT NULL,
					    `script` VARCHAR(1000) NOT NULL,
					    `checksum` INT,
					    `installed_by` VARCHAR(100) NOT NULL,
					    `installed_on` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
					    `execution_time` INT NOT NULL,
					    `success` BOOL NOT NULL,
					    CONSTRAINT %2$s PRIMARY KEY (`installed_rank`)
					);
					CREATE INDEX %3$s ON %1$s (`success`);""");

	private MySqlHistory() {
	}

}
