package org.migrationstarter.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

import org.migrationstarter.history.HistoryRows;
import org.migrationstarter.history.HistoryTable;
import org.migrationstarter.history.UpgradeTrace;
import org.migrationstarter.migrate.Progress.Item;
import org.migrationstarter.revision.Version;

/**
 * Follows Flyway from statement to statement, and leaves traces where the database does
 * not take back what it has done of a script.
 */
final class UpgradeListener implements Callback {

	private final Progress progress;

	private final int count;

	private final boolean traceAlways;

	private int number;

	private final Set<Version> traced = new HashSet<>();

	private int nextTrace;

	private int statement;

	private long start;

	private @Nullable Item migration;

	private @Nullable String sql;

	/**
	 * Follow a run.
	 * @param progress what hears of it
	 * @param count how many migrations it is going to apply
	 * @param transactionalDdl whether DDL takes part in transactions
	 */
	UpgradeListener(Progress progress, int count, boolean transactionalDdl) {
		this.progress = progress;
		this.count = count;
		this.traceAlways = !transactionalDdl;
	}

	@Override
	public boolean supports(Event event, Context context) {
		// Flyway opens one more connection for each of the other events that is listened
		// to.
		return event == Event.BEFORE_EACH_MIGRATE || event == Event.BEFORE_EACH_MIGRATE_STATEMENT
				|| event == Event.AFTER_EACH_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		switch (event) {
			case BEFORE_EACH_MIGRATE -> started(context.getMigrationInfo(), context);
			case BEFORE_EACH_MIGRATE_STATEMENT -> statement(context);
			default -> finished();
		}
	}

	@Override
	public String getCallbackName() {
		return "migrations";
	}

	private void started(MigrationInfo info, Context context) {
		Version version = (info.getVersion() != null) ? Version.of(info.getVersion().getVersion()) : null;
		this.migration = new Item(version, info.getDescription(), info.getScript());
		this.number++;
		this.statement = 0;
		this.sql = null;
		this.start = System.nanoTime();
		this.progress.started(this.migration, this.number, Math.max(this.number, this.count));
		if (!info.getType().name().equals("SQL")) {
			trace(context);
		}
	}

	private void statement(Context context) {
		this.statement++;
		String sql = context.getStatement().getSql().strip();
		this.sql = sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql;
		this.progress.statement(this.sql, this.statement, 0);
		trace(context);
	}

	private void finished() {
		Item migration = this.migration;
		if (migration != null) {
			this.progress.finished(migration, Duration.ofNanos(System.nanoTime() - this.start));
		}
		this.migration = null;
	}

	private void trace(Context context) {
		Item migration = this.migration;
		if (migration == null || migration.version() == null) {
			return;
		}
		Connection connection = context.getConnection();
		try {
			if (this.traceAlways || connection.getAutoCommit()) {
				String quote = connection.getMetaData().getIdentifierQuoteString();
				HistoryRows rows = new HistoryRows(HistoryTable.of(context.getConfiguration(), quote));
				if (this.traced.add(migration.version())) {
					this.nextTrace = UpgradeTrace.next(rows.lowestRank(connection));
				}
				UpgradeTrace trace = new UpgradeTrace(migration.version(), migration.script(), this.statement, false);
				rows.insert(connection, List.of(trace.row(this.nextTrace++, connection.getMetaData().getUserName())));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The history cannot be written: " + ex.getMessage(), ex);
		}
	}

	// All that the last transaction did is done again.
	void again(boolean group) {
		this.number -= group ? this.number : 1;
		this.migration = null;
	}

	// What was begun and not finished, if anything.
	@Nullable Item migration() {
		return this.migration;
	}

	int statement() {
		return this.statement;
	}

	@Nullable String sql() {
		return this.sql;
	}

	boolean commitsDdl() {
		return this.traceAlways;
	}

	// The versions that have left traces.
	Set<Version> traced() {
		return this.traced;
	}

}
