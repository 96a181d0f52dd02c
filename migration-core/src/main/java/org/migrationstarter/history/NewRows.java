package org.migrationstarter.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.util.AbbreviationUtils;

import org.migrationstarter.revision.Version;

/**
 * Rows to add to a history, one behind the other.
 */
public final class NewRows {

	private final List<HistoryRow> rows = new ArrayList<>();

	private final String installedBy;

	private int rank;

	/**
	 * Begin behind what is there.
	 * @param history the rows that are there
	 * @param installedBy whom the new ones name
	 */
	public NewRows(List<HistoryRow> history, String installedBy) {
		this.rank = history.stream().mapToInt(HistoryRow::installedRank).reduce(0, Math::max);
		this.installedBy = installedBy;
	}

	/**
	 * Add what Flyway writes when it has applied a migration.
	 * @param migration the migration
	 */
	public void applied(ResolvedMigration migration) {
		Version version = (migration.getVersion() != null) ? Version.of(migration.getVersion().getVersion()) : null;
		this.rows.add(new HistoryRow(++this.rank, version,
				AbbreviationUtils.abbreviateDescription(migration.getDescription()), migration.getType().name(),
				AbbreviationUtils.abbreviateScript(migration.getScript()), migration.getChecksum(), this.installedBy,
				Instant.EPOCH, Duration.ZERO, true));
	}

	/**
	 * Add what says that a migration was taken back.
	 * @param applied the row by which it is applied
	 */
	public void takenBack(HistoryRow applied) {
		this.rows.add(new HistoryRow(++this.rank, applied.version(), applied.description(), "DELETE", applied.script(),
				applied.checksum(), this.installedBy, applied.installedOn(), Duration.ZERO, true));
	}

	/**
	 * Return the new rows.
	 * @return the rows, in the order of their ranks
	 */
	public List<HistoryRow> rows() {
		return List.copyOf(this.rows);
	}

}
