package org.migrationstarter.database.postgresql;

import org.migrationstarter.database.HistorySyntax;

/**
 * The history table on PostgreSQL.
 */
final class PostgreSqlHistory {

	static final HistorySyntax SYNTAX = new HistorySyntax("\"", "current_user", "true", false,
			"select set_config('search_path', '%s,' || current_setting('search_path'), false)", """
					CREATE TABLE %1$s (
					    "installed_rank" INT NOT NULL,
					    "version" VARCHAR(50),
					    "description" VARCHAR(200) NOT NULL,
					    "type" VARCHAR(20) NOT NULL,
					    "script" VARCHAR(1000) NOT NULL,
					    "checksum" INTEGER,
					    "installed_by" VARCHAR(100) NOT NULL,
					    "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
					    "execution_time" INTEGER NOT NULL,
					    "success" BOOLEAN NOT NULL
					);
					ALTER TABLE %1$s ADD CONSTRAINT %2$s PRIMARY KEY ("installed_rank");
					CREATE INDEX %3$s ON %1$s ("success");""");

	private PostgreSqlHistory() {
	}

}
