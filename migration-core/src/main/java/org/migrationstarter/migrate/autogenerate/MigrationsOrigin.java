package org.migrationstarter.migrate.autogenerate;

import java.util.List;

import org.migrationstarter.database.Database;
import org.migrationstarter.database.ScratchDatabase;
import org.migrationstarter.database.TablePattern;
import org.migrationstarter.diff.Equivalences;
import org.migrationstarter.schema.Schema;

/**
 * What all migrations bring about in a scratch database, in which scripts are then tried
 * too.
 */
final class MigrationsOrigin implements Origin {

	private final ScratchDatabase scratch;

	private final Trial trial;

	private final Schema schema;

	MigrationsOrigin(Database database, ScratchDatabase scratch, List<TablePattern> excludedTables) {
		this.scratch = scratch;
		this.trial = new Trial(database, scratch, excludedTables);
		this.schema = this.trial.read();
	}

	@Override
	public Schema schema() {
		return this.schema;
	}

	@Override
	public Equivalences equivalences() {
		return this.trial.equivalences();
	}

	@Override
	public Trial imitate() {
		return this.trial;
	}

	@Override
	public void close() {
		this.scratch.close();
	}

}
