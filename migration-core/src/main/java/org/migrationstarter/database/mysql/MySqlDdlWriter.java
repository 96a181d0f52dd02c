package org.migrationstarter.database.mysql;

import org.migrationstarter.database.ddl.ChangeWriters;

/**
 * Writes changes for MySQL 8.0.
 */
final class MySqlDdlWriter extends AlterTableDdlWriter {

	MySqlDdlWriter() {
		super(MySqlNames.IDENTIFIERS,
				ChangeWriters.unsupported("MySQL has no sequences, so let the database number the column"),
				MySqlAlterClauses::new);
	}

}
