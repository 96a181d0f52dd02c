package org.migrationstarter.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.migrationstarter.database.locks.LockNotGrantedException;
import org.migrationstarter.database.locks.LockTries;
import org.migrationstarter.history.DowngradeMark;
import org.migrationstarter.history.HistoryRow;
import org.migrationstarter.history.HistorySession;
import org.migrationstarter.history.VersionRows;

/**
 * Takes migrations back, one after the other:
 * <ol>
 * <li>The journal notes the statement that is about to run, in the same transaction as
 * the statement. A database that commits DDL by itself so commits the note just before
 * it; one that does not needs no note.</li>
 * <li>The statement runs.</li>
 * <li>After the last one, the note becomes the row that says that the migration is taken
 * back, and the transaction ends.</li>
 * </ol>
 * Whatever stops this, the history says how far it came.
 */
final class DowngradeRun {

	private final HistorySession session;

	private final Progress progress;

	private final boolean onMain;

	private final LockTries tries;

	private final List<HistoryRow> history;

	private int nextRank;

	/**
	 * Prepare a run.
	 * @param session where to run, with the lock taken
	 * @param history the history, read with the lock taken
	 * @param onMain whether to run on the connection that holds the lock
	 * @param tries how often it is tried to get locks
	 * @param progress what hears of it
	 */
	DowngradeRun(HistorySession session, List<HistoryRow> history, boolean onMain, LockTries tries, Progress progress) {
		this.session = session;
		this.history = history;
		this.nextRank = history.get(history.size() - 1).installedRank() + 1;
		this.onMain = onMain;
		this.tries = tries;
		this.progress = progress;
	}

	void takeBack(DowngradeStep step) throws SQLException {
		Connection connection = this.onMain ? this.session.mainForMigration() : this.session.migration();
		DowngradeJournal journal = new DowngradeJournal(this.session, connection,
				VersionRows.of(this.history, step.version()), step, this.nextRank++);
		boolean inTransaction = step.transactional() && !journal.resumes();
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(!inTransaction);
		this.tries.begin(step.locks());
		try {
			int number = 1;
			while (!run(step, journal, connection, inTransaction, number)) {
				number++;
			}
		}
		finally {
			if (!connection.isClosed()) {
				connection.setAutoCommit(autoCommit);
			}
		}
	}

	// Whether it is done; else it has left nothing, and is to run again.
	private boolean run(DowngradeStep step, DowngradeJournal journal, Connection connection, boolean inTransaction,
			int number) throws SQLException {
		boolean atomic = inTransaction && this.session.transactionalDdl();
		int statement = journal.firstStatement();
		long start = System.nanoTime();
		try {
			for (; statement <= step.size(); statement++) {
				this.progress.statement(step.sql(statement), statement, step.size());
				if (!atomic) {
					journal.at(statement);
				}
				step.run(statement, connection);
			}
			journal.complete();
			if (inTransaction) {
				connection.commit();
			}
		}
		catch (Exception ex) {
			if (again(ex, connection, number)) {
				return false;
			}
			throw new Failure(step, journal, connection, this.tries).at(Math.min(statement, step.size()), ex);
		}
		this.progress.finished(step.item(), Duration.ofNanos(System.nanoTime() - start));
		return true;
	}

	// The locks are let go of before the pause.
	private boolean again(Exception failure, Connection connection, int number) throws SQLException {
		Optional<LockNotGrantedException> lock = LockNotGrantedException.in(failure)
			.filter(LockNotGrantedException::isTransactionEnded);
		if (lock.isEmpty()) {
			return false;
		}
		connection.rollback();
		return this.tries.again(lock.get(), number);
	}

	/**
	 * Finds out what a run that failed has left.
	 */
	private record Failure(DowngradeStep step, DowngradeJournal journal, Connection connection, LockTries tries) {

		MigrationFailedException at(int failed, Exception cause) {
			String found = "The downgrade of " + this.step.item() + " failed at " + this.step.place(failed) + ":\n"
					+ this.step.sql(failed) + "\n" + cause.getMessage() + "\n"
					+ LockFailure.description(cause, this.tries);
			try {
				return left(found, failed, cause);
			}
			catch (SQLException ex) {
				cause.addSuppressed(ex);
				return failure(found + "What took effect cannot be read: " + ex.getMessage(),
						"Run 'migrations current' when the database can be reached; it tells.", cause);
			}
		}

		private MigrationFailedException left(String found, int failed, Exception cause) throws SQLException {
			boolean resumes = this.journal.resumes();
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
			Optional<DowngradeMark> mark = this.journal.left();
			if (mark.isEmpty()) {
				return nothing(found, cause);
			}
			if (!this.step.failsCleanly()) {
				return failure(found + "It may have taken effect in part.", actions(1), cause);
			}
			if (this.journal.firstStatementInDoubt() && failed == this.journal.firstStatement()) {
				this.journal.at(failed);
				return failure(
						found + "An earlier run was cut off at this statement, so it may have taken effect already.",
						HalfDone.doubtActions(failed) + actions(failed), cause);
			}
			// A note of an earlier statement is there if that one was committed and all
			// since then was rolled back.
			int done = (mark.get().statement() < failed) ? mark.get().statement() : failed - 1;
			if (done == 0 && !resumes) {
				this.journal.forget();
				return nothing(found, cause);
			}
			this.journal.failedAt(done + 1);
			return failure(found + Statements.effect(done, this.step.size()), actions(done + 1), cause);
		}

		private String actions(int statement) {
			return HalfDone.downgradeActions(this.step.version().toString(), statement);
		}

		private MigrationFailedException nothing(String found, Exception cause) {
			return failure(found + "Nothing of it took effect.",
					"Correct the script or what stopped it, and run 'migrations downgrade' again.", cause);
		}

		private MigrationFailedException failure(String description, String action, Exception cause) {
			return new MigrationFailedException(this.step.item(), description,
					LockFailure.action(cause, this.tries) + action, cause);
		}

	}

}
