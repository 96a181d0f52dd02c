package org.migrationstarter.database.h2;

import org.migrationstarter.database.HistorySyntax;

/**
 * The history table on H2.
 */
final class H2History {

	static final HistorySyntax SYNTAX = new HistorySyntax("\"", "current_user", "true", false, "set schema %s", """
			CREATE TABLE IF NOT EXISTS %1$s (
			    "installed_rank" INT NOT NULL,
			    "version" VARCHAR(50),
			    "description" VARCHAR(200) NOT NULL,
			    "type" VARCHAR(20) NOT NULL,
			    "script" VARCHAR(1000) NOT NULL,
			    "checksum" INT,
			    "installed_by" VARCHAR(100) NOT NULL,
			    "installed_on" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
			    "execution_time" INT NOT NULL,
			    "success" BOOLEAN NOT NULL,
			    CONSTRAINT %2$s PRIMARY KEY ("installed_rank")
			)
			AS SELECT -1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, current_user,
			    CURRENT_TIMESTAMP, 0, TRUE;
			CREATE INDEX %3$s ON %1$s ("success");""");

	private H2History() {
	}

}
