package org.migrationstarter.database.mariadb;

import org.migrationstarter.database.ddl.Identifiers;
import org.migrationstarter.database.mysql.AlterTableDdlWriter;

/**
 * Writes changes for MariaDB 10.11 and later.
 */
final class MariaDbDdlWriter extends AlterTableDdlWriter {

	MariaDbDdlWriter() {
		this(MariaDbNames.IDENTIFIERS);
	}

	private MariaDbDdlWriter(Identifiers names) {
		super(names, new MariaDbSequenceWriter(names));
	}

}
