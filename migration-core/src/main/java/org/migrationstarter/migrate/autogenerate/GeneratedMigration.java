package org.migrationstarter.migrate.autogenerate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.migrationstarter.diff.Change;

/**
 * The scripts of one migration, without their headers.
 *
 * @param changes what it does; {@link Change#describe()} says it in words
 * @param upgrade the script that does it
 * @param downgrade the script that takes it back, or {@code null} where the database has
 * no words for that
 * @param transactional whether the scripts can run in a transaction
 */
public record GeneratedMigration(List<Change> changes, String upgrade, @Nullable String downgrade,
		boolean transactional) {

	public GeneratedMigration {
		changes = List.copyOf(changes);
	}

}
