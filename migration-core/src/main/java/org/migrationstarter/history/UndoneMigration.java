package org.migrationstarter.history;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.ListIterator;

import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.extensibility.AppliedMigration;
import org.flywaydb.core.extensibility.MigrationType;
import org.flywaydb.core.internal.info.AppliedMigrationAttributes;
import org.flywaydb.core.internal.info.MigrationInfoContext;
import org.flywaydb.core.internal.schemahistory.BaseAppliedMigration;
import org.flywaydb.core.internal.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Lets Flyway read what the undo of its Teams edition has written. Without it, every
 * command fails on such a history.
 */
public class UndoneMigration extends BaseAppliedMigration {

	@Override
	public boolean handlesType(String type) {
		return Arrays.stream(Undo.values()).anyMatch((undo) -> undo.name().equals(type));
	}

	// The edition that writes such rows reads them itself.
	@Override
	public int getPriority() {
		return -100;
	}

	@Override
	public AppliedMigration create(int installedRank, @Nullable MigrationVersion version, String description,
			String type, String script, @Nullable Integer checksum, Date installedOn, String installedBy,
			int executionTime, boolean success) {
		UndoneMigration migration = new UndoneMigration();
		migration.installedRank = installedRank;
		migration.version = version;
		migration.description = description;
		migration.type = Undo.valueOf(type);
		migration.script = script;
		migration.checksum = checksum;
		migration.installedOn = installedOn;
		migration.installedBy = installedBy;
		migration.executionTime = executionTime;
		migration.success = success;
		return migration;
	}

	@Override
	public boolean isVersioned() {
		return false;
	}

	@Override
	public MigrationState getState(MigrationInfoContext context, boolean outOfOrder, ResolvedMigration resolved) {
		return isSuccess() ? MigrationState.SUCCESS : MigrationState.FAILED;
	}

	@Override
	public void updateAttributes(List<Pair<AppliedMigration, AppliedMigrationAttributes>> appliedMigrations) {
		ListIterator<Pair<AppliedMigration, AppliedMigrationAttributes>> earlier = appliedMigrations
			.listIterator(appliedMigrations.size());
		while (isSuccess() && earlier.hasPrevious()) {
			Pair<AppliedMigration, AppliedMigrationAttributes> candidate = earlier.previous();
			if (!candidate.getLeft().getType().isUndo() && getVersion().equals(candidate.getLeft().getVersion())) {
				candidate.getRight().undone = true;
				return;
			}
		}
	}

	private enum Undo implements MigrationType {

		UNDO_SQL, UNDO_JDBC;

		@Override
		public boolean isUndo() {
			return true;
		}

		@Override
		public boolean isSynthetic() {
			return false;
		}

		@Override
		public boolean isBaseline() {
			return false;
		}

	}

}
