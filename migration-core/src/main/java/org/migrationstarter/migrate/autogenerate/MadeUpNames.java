package org.migrationstarter.migrate.autogenerate;

import org.migrationstarter.schema.ObjectName;
import org.migrationstarter.schema.PrimaryKey;
import org.migrationstarter.schema.Schema;
import org.migrationstarter.schema.Table;
import org.migrationstarter.schema.TableObject;

/**
 * Takes the names that a database has made up for chosen ones. A script that drops a
 * constraint has to say its name, and another database would make up another one.
 */
final class MadeUpNames {

	private MadeUpNames() {
	}

	static Schema chosen(Schema schema) {
		return schema.withTables(schema.tables().stream().map(MadeUpNames::chosen).toList());
	}

	private static Table chosen(Table table) {
		return table.withObjects(table.objects().stream().map(MadeUpNames::chosen).toList());
	}

	// A primary key needs no name to be dropped.
	private static TableObject chosen(TableObject object) {
		boolean kept = object instanceof PrimaryKey || object.name().text().isEmpty();
		return kept ? object : object.withName(ObjectName.of(object.name().text()));
	}

}
