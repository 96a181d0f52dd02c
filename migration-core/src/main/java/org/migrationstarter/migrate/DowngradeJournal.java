package org.migrationstarter.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.migrationstarter.history.DowngradeMark;
import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.HistoryRows;
import org.migrationstarter.history.HistorySession;
import org.migrationstarter.history.VersionRows;

/**
 * Notes in the history how far a downgrade is. The row that says in the end that the
 * migration was taken back is there from the beginning, as one that has not succeeded.
 */
final class DowngradeJournal {

	private final HistoryRows rows;

	private final Connection connection;

	private final VersionRows before;

	private final DowngradeStep step;

	private final String installedBy;

	private final int rank;

	private boolean written;

	DowngradeJournal(HistorySession session, Connection connection, VersionRows before, DowngradeStep step,
			int nextRank) {
		this.rows = new HistoryRows(session.table());
		this.connection = connection;
		this.before = before;
		this.step = step;
		this.installedBy = session.installedBy();
		this.written = before.marked().isPresent();
		this.rank = before.marked().map(HistoryRow::installedRank).orElse(nextRank);
	}

	boolean resumes() {
		return this.before.marked().isPresent();
	}

	// Where an earlier run stopped, if the script is the same up to there; else its
	// beginning.
	int firstStatement() {
		return mark().map(DowngradeMark::statement).orElse(1);
	}

	// Whether an earlier run may have completed the statement that this one begins with.
	boolean firstStatementInDoubt() {
		return mark().filter((mark) -> !mark.failed()).isPresent();
	}

	private Optional<DowngradeMark> mark() {
		return this.before.marked().flatMap((row) -> DowngradeMark.of(row).filter((mark) -> isSame(mark, row)));
	}

	private boolean isSame(DowngradeMark mark, HistoryRow row) {
		int done = mark.statement() - 1;
		return done <= this.step.size() && Objects.equals(row.checksum(), this.step.checksum(done));
	}

	void at(int statement) throws SQLException {
		write(row(new DowngradeMark(statement, this.step.size(), false)));
	}

	void failedAt(int statement) throws SQLException {
		write(row(new DowngradeMark(statement, this.step.size(), true)));
	}

	void complete() throws SQLException {
		HistoryRow applied = this.before.applied();
		if (applied == null) {
			// Nothing had succeeded, so nothing is to be told as taken back.
			forget();
			this.rows.delete(this.connection, this.before.failed());
			return;
		}
		this.rows.delete(this.connection,
				this.before.failed().stream().filter((row) -> row.installedRank() != this.rank).toList());
		write(new HistoryRow(this.rank, applied.version(), applied.description(), "DELETE", applied.script(),
				applied.checksum(), this.installedBy, applied.installedOn(), Duration.ZERO, true));
	}

	void forget() throws SQLException {
		this.rows.delete(this.connection, List.of(row(new DowngradeMark(1, this.step.size(), true))));
	}

	Optional<DowngradeMark> left() throws SQLException {
		return VersionRows.of(this.rows.read(this.connection), this.step.version()).marked().flatMap(DowngradeMark::of);
	}

	private void write(HistoryRow row) throws SQLException {
		if (this.written) {
			this.rows.update(this.connection, row);
		}
		else {
			this.rows.insert(this.connection, List.of(row));
			this.written = true;
		}
	}

	private HistoryRow row(DowngradeMark mark) {
		HistoryRow begun = (this.before.applied() != null) ? this.before.applied() : this.before.failed().get(0);
		return new HistoryRow(this.rank, this.step.version(), mark.description(), begun.type(),
				this.step.item().script(), this.step.checksum(mark.statement() - 1), this.installedBy, Instant.EPOCH,
				Duration.ZERO, false);
	}

}
