package org.migrationstarter.migrate;

import java.util.List;

import org.flywaydb.core.api.configuration.Configuration;

import org.migrationstarter.backup.Backup;
import org.migrationstarter.history.SchemaHistory;
import org.migrationstarter.revision.Version;

/**
 * Saves a database that is about to be changed, if the user wants that.
 *
 * @param configuration the configuration of the Flyway that is about to change it
 * @param options whether and how it is saved
 */
record BackupFirst(Configuration configuration, UpgradeOptions options) {

	boolean isWanted() {
		return this.options.backup() != null;
	}

	void run(Progress progress) {
		Backup backup = this.options.backup();
		if (backup != null) {
			MigrationStatus status = MigrationStatus.of(List.of(), SchemaHistory.of(this.configuration).rows(), false);
			backup.run(this.configuration, status.current().map(Version::toString).orElse("base"), progress::said);
		}
	}

}
