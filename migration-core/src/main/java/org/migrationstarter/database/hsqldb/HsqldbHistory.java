package org.migrationstarter.database.hsqldb;

import org.migrationstarter.database.HistorySyntax;

/**
 * The history table on HSQLDB.
 */
final class HsqldbHistory {

	static final HistorySyntax SYNTAX = new HistorySyntax("\"", "current_user", "1", false, "set schema %s", """
			CREATE TABLE %1$s (
			    "installed_rank" INT NOT NULL,
			    "version" VARCHAR(50),
			    "description" VARCHAR(200) NOT NULL,
			    "type" VARCHAR(20) NOT NULL,
			    "script" VARCHAR(1000) NOT NULL,
			    "checksum" INT,
			    "installed_by" VARCHAR(100) NOT NULL,
			    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
			    "execution_time" INT NOT NULL,
			    "success" BIT NOT NULL
			);
			ALTER TABLE %1$s ADD CONSTRAINT %2$s PRIMARY KEY ("installed_rank");
			CREATE INDEX %3$s ON %1$s ("success");""");

	private HsqldbHistory() {
	}

}
